package dev.quarry.query.function.scalar;

import dev.quarry.query.value.ValueSize;
import dev.quarry.query.value.ValueTooLargeException;
import java.util.Iterator;

/** Putting texts together without growing beyond what a value may be. */
final class Texts {
    private Texts() {}

    /**
     * The parts with the delimiter between them.
     *
     * @throws ValueTooLargeException as soon as the text is too long
     */
    static String joined(Iterator<String> parts, String delimiter) {
        StringBuilder text = new StringBuilder();
        String separator = "";
        while (parts.hasNext()) {
            String part = parts.next();
            ValueSize.check((long) text.length() + separator.length() + part.length());
            text.append(separator).append(part);
            separator = delimiter;
        }
        return text.toString();
    }

    /**
     * The text with every occurrence of a substring that is not empty replaced.
     *
     * @throws ValueTooLargeException before a text that is too long is made
     */
    static String replaced(String text, String substring, String replacement) {
        long growth = (long) replacement.length() - substring.length();
        long size = text.length();
        int at = growth > 0 ? text.indexOf(substring) : -1;
        while (at >= 0) {
            size += growth;
            ValueSize.check(size);
            at = text.indexOf(substring, at + substring.length());
        }
        return text.replace(substring, replacement);
    }
}
