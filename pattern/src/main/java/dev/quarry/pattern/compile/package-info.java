/** From the tree of a pattern to matchers: what each element means, where optional ones may be left out, what is exported. */
package dev.quarry.pattern.compile;
