/**
 * A CloudTrail trail of an invented company, with an attack in it, and the queries that find it: for the demonstration, the
 * benchmarks and the tests, so that none of them needs anybody's logs.
 *
 * <p>Everything is made from a seed: the same seed and the same end give the same bytes.
 */
package dev.quarry.demo;
