/**
 * DPL, the pattern language that turns text into typed fields: pattern text is compiled once into a matcher that runs in
 * time linear in the text.
 *
 * <p>A library of its own: it depends on nothing but the JDK and knows nothing of queries.
 */
package dev.quarry.pattern;
