package dev.quarry.pattern;

import java.util.List;
import java.util.Optional;

/**
 * What a pattern made of a text, for people who write the pattern.
 *
 * @param match the match from the start of the text, if there is one
 * @param spans where the values of the match were found, in the order of the exports; absent ones are left out
 * @param stop why there is no match; empty where there is one
 * @param steps what matching cost: units looked at and matchers tried
 */
public record Explanation(Optional<Pattern.Match> match, List<Span> spans, Optional<Stop> stop, long steps) {
    /**
     * Where the value of an export was found.
     *
     * @param start first unit of the text
     * @param end after the last
     */
    public record Span(String export, int start, int end) {}

    /**
     * The farthest place of the text that the pattern reached.
     *
     * @param at unit of the text at which nothing fitted
     * @param element the element that did not match there, as written; empty where the search was given up
     * @param elementStart where it stands in the pattern text
     * @param elementEnd after its last unit
     * @param message a sentence for people
     */
    public record Stop(int at, String element, int elementStart, int elementEnd, String message) {}
}
