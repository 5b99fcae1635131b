/**
 * The oracle of the tests: an interpreter of the logical plan that is as plain as can be, and the files of cases that every
 * engine has to answer in the same way.
 */
package dev.quarry.reference;
