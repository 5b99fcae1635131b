package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Functions that look for a text in values. */
final class SearchFunctions {
    private static final Memo<String, Optional<Pattern>> EXPRESSIONS = new Memo<>(SearchFunctions::compile);

    private static final Type SEARCHED = Type.STRING.or(Type.ARRAY).or(Type.SMARTSCAPE_ID);

    private SearchFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("matchesValue")
                        .describe("Whether the whole value, or an element of it, has the form of one of the patterns.")
                        .parameter("expression", SEARCHED)
                        .optional("caseSensitive", Type.BOOLEAN, Value.of(false), Requirement.CONSTANT)
                        .optional("wildcard", Type.STRING, Value.of("*"), Requirement.LITERAL)
                        .constraint(Constraint.text("one character", text -> text.length() == 1))
                        .variadic("value", Type.ANY, Requirement.CONSTANT)
                        .returns(Type.BOOLEAN)
                        .example("matchesValue(\"login by eve\", \"LOGIN*\")", "true")
                        .example("matchesValue(\"Login\", \"login\", caseSensitive: true)", "false")
                        .example("matchesValue(array(\"a\", \"b\"), array(\"x\", \"B\"))", "true")
                        .bodyForAny(SearchFunctions::matchesValue),
                function("matchesPhrase")
                        .describe("Whether the text, or an element of the array, contains the phrase in whole words.")
                        .parameter("expression", Type.STRING.or(Type.ARRAY))
                        .parameter("phrase", Type.STRING, Requirement.CONSTANT)
                        .optional("caseSensitive", Type.BOOLEAN, Value.of(false), Requirement.CONSTANT)
                        .optional("wildcard", Type.STRING, Value.of("*"), Requirement.LITERAL)
                        .constraint(Constraint.text("one character", text -> text.length() == 1))
                        .returns(Type.BOOLEAN)
                        .example("matchesPhrase(\"login by eve\", \"BY\")", "true")
                        .example("matchesPhrase(\"login by eve\", \"log\")", "false")
                        .example("matchesPhrase(\"login by eve\", \"*gin\")", "true")
                        .body(SearchFunctions::matchesPhrase),
                function("matchesRegex")
                        .describe(
                                "Whether the whole text matches a regular expression (RE2 syntax); better use matchesPattern.")
                        .parameter("expression", Type.STRING)
                        .parameter("pattern", Type.STRING)
                        .returns(Type.BOOLEAN)
                        .example("matchesRegex(\"abc\", \"[a-c]+\")", "true")
                        .body(a -> EXPRESSIONS
                                .get(a.text(1))
                                .map(pattern -> Value.of(pattern.matches(a.text(0))))
                                .orElse(NullValue.NULL)));
    }

    private static Optional<Pattern> compile(String expression) {
        try {
            return Optional.of(Pattern.compile(expression));
        } catch (PatternSyntaxException invalid) {
            return Optional.empty();
        }
    }

    /** Patterns that are no texts, null among them, do not matter. */
    private static Value matchesValue(Arguments a) {
        if (!SEARCHED.mayBe(a.value(0).type())
                || !(a.value(1) instanceof BooleanValue(boolean caseSensitive))
                || !(a.value(2) instanceof StringValue(String wildcard))
                || wildcard.length() != 1) {
            return NullValue.NULL;
        }
        List<Glob> globs = a.from(3).stream()
                .flatMap(SearchFunctions::texts)
                .map(pattern -> Glob.of(pattern, wildcard.charAt(0), caseSensitive))
                .toList();
        return anyText(a.value(0), text -> globs.stream().anyMatch(glob -> glob.matches(text)));
    }

    private static Value matchesPhrase(Arguments a) {
        if (a.text(3).length() != 1) {
            return NullValue.NULL;
        }
        PhraseMatcher phrase = PhraseMatcher.of(a.text(1), a.text(3).charAt(0), a.flag(2));
        return anyText(a.value(0), phrase::find);
    }

    private static Value anyText(Value value, Predicate<String> test) {
        return Value.of(texts(value).anyMatch(test));
    }

    /** The text of a value or the texts of an array; what is not text is left out. */
    private static Stream<String> texts(Value value) {
        return switch (value) {
            case StringValue(String text) -> Stream.of(text);
            case SmartscapeIdValue id -> Stream.of(TextForm.of(id));
            case ArrayValue(List<Value> elements) -> elements.stream().flatMap(SearchFunctions::texts);
            default -> Stream.empty();
        };
    }
}
