/**
 * Plans that give the same rows sooner: small rules, each of which changes one thing, applied until none changes anything.
 * No rule may change the rows of a result.
 */
package dev.quarry.query.plan.rewrite;
