/**
 * Files of cases, {@code *.dqlspec}: a query, what it reads, and the rows, mistakes or failures it has to give. Every engine runs all
 * of them. The format is described in the module's README.
 */
package dev.quarry.reference.spec;
