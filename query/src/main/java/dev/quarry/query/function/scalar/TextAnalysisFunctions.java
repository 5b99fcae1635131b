package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Functions that take text apart or compare it as a whole. */
final class TextAnalysisFunctions {
    /** The most steps that an edit distance may take: the product of both lengths. */
    private static final long MAX_STEPS = 100_000_000;

    private TextAnalysisFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("splitString")
                        .describe(
                                "The parts between the occurrences of a separator; of an empty separator the single bytes.")
                        .parameter("expression", Type.STRING)
                        .parameter("pattern", Type.STRING)
                        .returns(Type.ARRAY)
                        .example("splitString(\"a,b,,c\", \",\")", "array(\"a\", \"b\", \"\", \"c\")")
                        .example("splitString(\"abc\", \"\")", "array(\"a\", \"b\", \"c\")")
                        .body(a -> a.text(1).isEmpty() ? bytes(a.text(0)) : split(a.text(0), a.text(1))),
                function("levenshteinDistance")
                        .describe(
                                "How many characters must be changed, added or removed to get from one text to the other.")
                        .parameter("firstExpression", Type.STRING)
                        .parameter("secondExpression", Type.STRING)
                        .returns(Type.LONG)
                        .example("levenshteinDistance(\"admin\", \"adm1n\")", "1")
                        .body(a -> distance(a.text(0), a.text(1))),
                function("punctuation")
                        .describe("The punctuation characters of the text, in their order, with blanks as _ if wanted.")
                        .parameter("expression", Type.STRING)
                        .optional("count", Type.LONG, Value.of(32L), Requirement.CONSTANT)
                        .constraint(Constraint.notNegative())
                        .optional("withSpace", Type.BOOLEAN, Value.of(false), Requirement.CONSTANT)
                        .returns(Type.STRING)
                        .example("punctuation(\"[2024-01-01] a = b;\")", "\"[--]=;\"")
                        .example("punctuation(\"a = b\", withSpace: true)", "\"_=_\"")
                        .body(a -> punctuation(a.text(0), a.integer(1), a.flag(2))),
                function("like")
                        .describe(
                                "Whether the whole text has the form of the pattern: % any characters, _ one, \\ escapes.")
                        .parameter("expression", Type.STRING)
                        .parameter("pattern", Type.STRING)
                        .returns(Type.BOOLEAN)
                        .example("like(\"login by eve\", \"login%ev_\")", "true")
                        .example("like(\"Login\", \"login%\")", "false")
                        .body(a -> Value.of(Glob.like(a.text(1)).matches(a.text(0)))));
    }

    private static Value split(String text, String separator) {
        List<Value> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(Value.of(text.substring(start, at)));
            start = at + separator.length();
        }
        parts.add(Value.of(text.substring(start)));
        return new ArrayValue(parts);
    }

    private static Value bytes(String text) {
        List<Value> parts = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            parts.add(Value.of(new String(new byte[] {b}, StandardCharsets.UTF_8)));
        }
        return new ArrayValue(parts);
    }

    private static Value distance(String a, String b) {
        return (long) a.length() * b.length() > MAX_STEPS
                ? NullValue.NULL
                : Value.of((long) LevenshteinDistance.getDefaultInstance().apply(a, b));
    }

    private static Value punctuation(String text, long count, boolean withSpace) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length() && kept.length() < count; i++) {
            char c = text.charAt(i);
            if (isPunctuation(c)) {
                kept.append(c);
            } else if (withSpace && c == ' ') {
                kept.append('_');
            }
        }
        return Value.of(kept.toString());
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
