package dev.quarry.pattern.suggest;

import dev.quarry.pattern.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The matchers that may be proposed, from the narrowest to the widest. */
final class Matchers {
    /** Matchers of values that look the same wherever they stand. */
    private static final List<String> TYPED = List.of(
            "UUIDSTRING",
            "IPADDR",
            "HTTPDATE",
            "TIMESTAMP('yyyy-MM-ddTHH:mm:ss.fZ')",
            "ISO8601",
            "TIMESTAMP('yyyy-MM-dd HH:mm:ss.f')",
            "TIMESTAMP",
            "TIMESTAMP('MMM d HH:mm:ss')",
            "TIMESTAMP('yyyy/MM/dd HH:mm:ss')",
            "BOOLEAN",
            "LONG",
            "DOUBLE");

    private static final List<String> OTHERS =
            List.of("JSON", "JSON_ARRAY", "DQS", "SQS", "WORD", "NSPACE", "LD", "DATA");

    private static final String ANYTHING = "DATA{0,65536}";
    private static final Map<String, Pattern> COMPILED = new LinkedHashMap<>();

    static {
        TYPED.forEach(matcher -> COMPILED.put(matcher, Pattern.compile(matcher)));
        OTHERS.forEach(matcher -> COMPILED.put(matcher, Pattern.compile(matcher)));
    }

    private Matchers() {}

    /**
     * The narrowest matcher of some texts.
     *
     * @param next what follows the first of them: a matcher that reads on into it would take too much
     */
    static String narrowest(List<String> texts, String next) {
        return fitting(texts, next).getFirst();
    }

    /** All matchers of some texts, the narrowest first. */
    static List<String> fitting(List<String> texts, String next) {
        List<String> fitting = new ArrayList<>();
        for (String matcher : COMPILED.keySet()) {
            if (texts.stream().allMatch(text -> fits(matcher, text, next))) {
                fitting.add(matcher);
            }
        }
        fitting.add(ANYTHING);
        return fitting;
    }

    /** The matcher of values of one type that reads all of the texts. */
    static Optional<String> typed(List<String> texts, String next) {
        return TYPED.stream()
                .filter(matcher -> texts.stream().allMatch(text -> fits(matcher, text, next)))
                .findFirst();
    }

    static boolean isTyped(String matcher) {
        return TYPED.contains(matcher);
    }

    /** The end of a time with blanks in it that begins at a place, or -1. */
    static int endOfTime(String text, int at) {
        int end = -1;
        for (String matcher : TYPED) {
            if (matcher.equals("HTTPDATE") || matcher.startsWith("TIMESTAMP")) {
                int found = COMPILED.get(matcher)
                        .match(text.substring(at))
                        .map(Pattern.Match::end)
                        .orElse(-1);
                end = Math.max(end, found < 0 ? -1 : at + found);
            }
        }
        return end;
    }

    private static boolean fits(String matcher, String text, String next) {
        Pattern pattern = COMPILED.get(matcher);
        boolean lazy = matcher.equals("LD") || matcher.equals("DATA");
        return pattern.matchesWhole(text)
                && (lazy
                        || pattern.match(text + next)
                                .map(m -> m.end() == text.length())
                                .orElse(false));
    }
}
