/**
 * Matchers at work: each takes a text and a position and answers where its match ends, or that there is none.
 *
 * <p>There is no general backtracking. A <em>segment</em> is a run of elements up to and including the first mandatory one;
 * within a segment LD and DATA look for their end and optional elements may be left out, and nothing is tried again once
 * the segment has matched. Places that were searched in vain are remembered per run, so that time stays linear in the text.
 */
package dev.quarry.pattern.matcher;
