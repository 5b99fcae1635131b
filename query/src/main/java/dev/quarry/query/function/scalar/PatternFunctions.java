package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Functions that take patterns (DPL). A pattern that is not valid, which analysis reports, gives null. */
final class PatternFunctions {
    private static final Memo<String, Optional<Pattern>> PATTERNS = new Memo<>(PatternFunctions::compile);

    private PatternFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                pattern(
                                "parse",
                                "What the pattern exports from the start of the text: a value, or a record of several.",
                                Requirement.PATTERN)
                        .optional("baseTime", Type.TIMESTAMP, NullValue.NULL)
                        .returns(Type.ANY)
                        .example("parse(\"user=7 x\", \"'user=' LONG:user\")", "7")
                        .example("parse(\"a 1\", \"WORD:w ' ' LONG:n\")[n]", "1")
                        .example("parse(\"nothing\", \"LONG:n\")", "null")
                        .body(a -> applied(
                                a,
                                (p, text) -> p.match(text, baseTime(a))
                                        .map(match -> exports(p, match))
                                        .orElse(NullValue.NULL))),
                pattern(
                                "parseAll",
                                "What the pattern exports from each of its matches, as an array.",
                                Requirement.PATTERN)
                        .optional("baseTime", Type.TIMESTAMP, NullValue.NULL)
                        .returns(Type.ARRAY)
                        .example("parseAll(\"1, 2 and 3\", \"LONG:n\")", "array(1, 2, 3)")
                        .example("parseAll(\"none\", \"LONG:n\")", "array()")
                        .body(a -> applied(
                                a,
                                (p, text) -> matches(p, text, baseTime(a))
                                        .<Value>map(matches -> new ArrayValue(matches.stream()
                                                .map(match -> exports(p, match))
                                                .toList()))
                                        .orElse(NullValue.NULL))),
                pattern("matchesPattern", "Whether the pattern matches the whole text.", Requirement.NAMELESS_PATTERN)
                        .returns(Type.BOOLEAN)
                        .example("matchesPattern(\"user 7\", \"'user ' LONG\")", "true")
                        .example("matchesPattern(\"user 7 x\", \"'user ' LONG\")", "false")
                        .body(a -> applied(a, (p, text) -> Value.of(p.matchesWhole(text)))),
                pattern("splitByPattern", "The parts between the matches of the pattern.", Requirement.NAMELESS_PATTERN)
                        .returns(Type.ARRAY)
                        .example("splitByPattern(\"a1b22c\", \"INT\")", "array(\"a\", \"b\", \"c\")")
                        .body(a -> applied(
                                a,
                                (p, text) -> text.isEmpty()
                                        ? new ArrayValue(List.of())
                                        : between(p, text, now(a))
                                                .<Value>map(parts -> new ArrayValue(parts.stream()
                                                        .map(Value::of)
                                                        .toList()))
                                                .orElse(NullValue.NULL))),
                pattern(
                                "replacePattern",
                                "The text with every match of the pattern replaced.",
                                Requirement.NAMELESS_PATTERN)
                        .parameter("replacement", Type.STRING)
                        .returns(Type.STRING)
                        .example("replacePattern(\"a1b22c\", \"INT\", \"-\")", "\"a-b-c\"")
                        .body(a -> applied(
                                a,
                                (p, text) -> between(p, text, now(a))
                                        .map(parts -> Value.of(Texts.joined(parts.iterator(), a.text(2))))
                                        .orElse(NullValue.NULL))));
    }

    /** Completes dates of which the text gives a part only: the third argument if there is one, else now. */
    private static Instant baseTime(Arguments a) {
        return a.value(2) instanceof TimestampValue(long nanos) ? TimestampText.instant(nanos) : now(a);
    }

    private static Instant now(Arguments a) {
        return TimestampText.instant(a.context().now());
    }

    private static ScalarDefinition pattern(String name, String description, Requirement requirement) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.STRING)
                .parameter("pattern", Type.STRING, requirement);
    }

    private static Optional<Pattern> compile(String text) {
        try {
            return Optional.of(Pattern.compile(text));
        } catch (PatternException invalid) {
            return Optional.empty();
        }
    }

    private static Value applied(Arguments a, BiFunction<Pattern, String, Value> use) {
        return PATTERNS.get(a.text(1))
                .map(pattern -> use.apply(pattern, a.text(0)))
                .orElse(NullValue.NULL);
    }

    private static Value exports(Pattern pattern, Pattern.Match match) {
        if (match.values().size() == 1) {
            return PatternValues.toValue(match.values().getFirst());
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < match.values().size(); i++) {
            members.put(
                    pattern.exports().get(i).name(),
                    PatternValues.toValue(match.values().get(i)));
        }
        return new RecordValue(members);
    }

    /**
     * All matches that are not empty, from left to right, none overlapping another. Where looking for them would take too
     * many steps there is nothing: a part of an answer looks like a whole one.
     */
    private static Optional<List<Pattern.Match>> matches(Pattern pattern, String text, Instant now) {
        return pattern.findAll(text, now)
                .map(found -> found.stream()
                        .filter(match -> match.end() > match.start())
                        .toList());
    }

    private static Optional<List<String>> between(Pattern pattern, String text, Instant now) {
        return matches(pattern, text, now).map(matches -> between(text, matches));
    }

    private static List<String> between(String text, List<Pattern.Match> matches) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (Pattern.Match match : matches) {
            parts.add(text.substring(start, match.start()));
            start = match.end();
        }
        parts.add(text.substring(start));
        return parts;
    }
}
