package dev.quarry.language;

import java.util.regex.Pattern;

/** The text of a tree without what is not part of its meaning: spans, and whether a name was in back-ticks. */
final class WithoutSpans {
    private static final Pattern INCIDENTAL =
            Pattern.compile("(, )?(quoted=(true|false)|span=Span\\[start=\\d+, end=\\d+])");

    private WithoutSpans() {}

    static String of(Record node) {
        return INCIDENTAL.matcher(node.toString()).replaceAll("");
    }
}
