package dev.quarry.pattern.suggest;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposed pattern.
 *
 * @param pattern its text
 * @param reproduced how many of the examples it reads with exactly the marked parts
 * @param matched how many of the other lines it matches
 * @param lines number of other lines
 */
public record Suggestion(String pattern, int reproduced, int matched, int lines) {
    /** From the narrowest to the widest: the first that matches all that was marked is proposed. */
    private static final List<String> MATCHERS = List.of(
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
            "DOUBLE",
            "JSON",
            "JSON_ARRAY",
            "DQS",
            "SQS",
            "WORD",
            "NSPACE",
            "LD",
            "DATA");

    /**
     * Proposes a pattern.
     *
     * @param examples at least one, all with the same names in the same order
     * @param others lines on which to try it
     * @throws IllegalArgumentException where the examples do not fit together
     */
    public static Suggestion of(List<Example> examples, List<String> others) {
        check(examples);
        StringBuilder pattern = new StringBuilder();
        int marks = examples.getFirst().marks().size();
        for (int i = 0; i < marks; i++) {
            int mark = i;
            pattern.append(gap(examples.stream().map(e -> e.gap(mark)).toList()));
            String next = i + 1 < marks ? examples.getFirst().gap(i + 1) : rest(examples.getFirst());
            pattern.append(matcher(examples.stream().map(e -> e.text(mark)).toList(), next))
                    .append(':')
                    .append(Literals.name(examples.getFirst().marks().get(i).name()))
                    .append(' ');
        }
        String after = rest(examples.getFirst());
        if (!after.isEmpty()) {
            pattern.append(Literals.quote(after.substring(0, 1)));
        }
        return tried(pattern.toString().strip(), examples, others);
    }

    /** A pattern as it is, with what it makes of examples and other lines. */
    public static Suggestion tried(String text, List<Example> examples, List<String> others) {
        Pattern compiled = Pattern.compile(text);
        int reproduced =
                (int) examples.stream().filter(e -> reproduces(compiled, e)).count();
        int matched = (int)
                others.stream().filter(line -> compiled.match(line).isPresent()).count();
        return new Suggestion(text, reproduced, matched, others.size());
    }

    private static void check(List<Example> examples) {
        if (examples.isEmpty() || examples.getFirst().marks().isEmpty()) {
            throw new IllegalArgumentException("Mark at least one part of at least one line");
        }
        List<String> names = names(examples.getFirst());
        for (Example example : examples) {
            if (!names(example).equals(names)) {
                throw new IllegalArgumentException("Every line needs the same names in the same order: " + names);
            }
            int at = 0;
            for (Example.Mark mark : example.marks()) {
                if (mark.start() < at
                        || mark.end() <= mark.start()
                        || mark.end() > example.line().length()) {
                    throw new IllegalArgumentException(
                            "The mark '" + mark.name() + "' is empty, overlaps or is out of place");
                }
                at = mark.end();
            }
        }
    }

    private static List<String> names(Example example) {
        return example.marks().stream().map(Example.Mark::name).toList();
    }

    private static String rest(Example example) {
        return example.line().substring(example.marks().getLast().end());
    }

    /** What all gaps share at both ends, with LD for what differs between. */
    private static String gap(List<String> gaps) {
        String first = gaps.getFirst();
        if (gaps.stream().allMatch(first::equals)) {
            return first.isEmpty() ? "" : Literals.quote(first) + " ";
        }
        int prefix = shortest(gaps);
        int suffix = shortest(gaps);
        for (String gap : gaps) {
            prefix = Math.min(prefix, Literals.commonPrefix(first, gap));
            suffix = Math.min(suffix, Literals.commonSuffix(first, gap));
        }
        suffix = Math.min(suffix, shortest(gaps) - prefix);
        String head = prefix == 0 ? "" : Literals.quote(first.substring(0, prefix)) + " ";
        String tail = suffix == 0 ? "" : Literals.quote(first.substring(first.length() - suffix)) + " ";
        return head + "LD* " + tail;
    }

    private static int shortest(List<String> texts) {
        return texts.stream().mapToInt(String::length).min().orElse(0);
    }

    private static String matcher(List<String> texts, String next) {
        for (String matcher : MATCHERS) {
            // What follows must not be swallowed: a greedy matcher must end where the mark ends.
            Pattern pattern = Pattern.compile(matcher);
            boolean fits = texts.stream()
                    .allMatch(text -> pattern.matchesWhole(text)
                            && (isLazy(matcher)
                                    || pattern.match(text + next)
                                            .map(m -> m.end() == text.length())
                                            .orElse(false)));
            if (fits) {
                return matcher;
            }
        }
        return "DATA{0,65536}";
    }

    private static boolean isLazy(String matcher) {
        return matcher.equals("LD") || matcher.equals("DATA");
    }

    private static boolean reproduces(Pattern pattern, Example example) {
        List<Explanation.Span> wanted = new ArrayList<>();
        example.marks().forEach(m -> wanted.add(new Explanation.Span(m.name(), m.start(), m.end())));
        return pattern.explain(example.line()).spans().equals(wanted);
    }
}
