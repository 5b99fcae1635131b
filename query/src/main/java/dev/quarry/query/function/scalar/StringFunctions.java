package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Functions over text. Positions and lengths count UTF-16 units; negative positions count from the end. */
final class StringFunctions {
    private static final Value YES = Value.of(true);

    private StringFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                test("contains", "substring", "Whether the text has the substring in it.")
                        .example("contains(\"login by eve\", \"by\")", "true")
                        .example("contains(\"login by eve\", \"LOGIN\", caseSensitive: false)", "true")
                        .body(a -> test(a, String::contains)),
                test("startsWith", "prefix", "Whether the text begins with the prefix.")
                        .example("startsWith(\"login by eve\", \"login\")", "true")
                        .example("startsWith(\"login by eve\", \"Login\")", "false")
                        .body(a -> test(a, String::startsWith)),
                test("endsWith", "suffix", "Whether the text ends with the suffix.")
                        .example("endsWith(\"login by eve\", \"eve\")", "true")
                        .body(a -> test(a, String::endsWith)),
                function("concat")
                        .describe("The texts and numbers one after the other, with a delimiter between them.")
                        .optional("delimiter", Type.STRING, Value.of(""), Requirement.CONSTANT)
                        .variadic("expression", Type.STRING.or(Type.NUMBER))
                        .returns(Type.STRING)
                        .example("concat(\"eve\", 1, 2.5)", "\"eve12.5\"")
                        .example("concat(\"a\", \"b\", delimiter: \", \")", "\"a, b\"")
                        .body(a -> Value.of(Texts.joined(
                                a.from(1).stream().map(TextForm::of).iterator(), a.text(0)))),
                function("indexOf")
                        .describe("Where the substring first begins, from a position on; -1 where it does not.")
                        .parameter("expression", Type.STRING)
                        .parameter("substring", Type.STRING)
                        .optional("from", Type.LONG, Value.of(0L))
                        .returns(Type.LONG)
                        .example("indexOf(\"login by eve\", \"by\")", "6")
                        .example("indexOf(\"login by eve\", \"l\", from: 3)", "-1")
                        .body(a -> Value.of((long) a.text(0)
                                .indexOf(
                                        a.text(1),
                                        Positions.from(a.integer(2), a.text(0).length())))),
                function("lastIndexOf")
                        .describe(
                                "Where the substring last begins, searching backward from a position; -1 where it does not.")
                        .parameter("expression", Type.STRING)
                        .parameter("substring", Type.STRING)
                        .optional("from", Type.LONG, Value.of(Long.MAX_VALUE))
                        .returns(Type.LONG)
                        .example("lastIndexOf(\"login by eve\", \"e\")", "11")
                        .example("lastIndexOf(\"login by eve\", \"e\", from: 10)", "9")
                        .body(StringFunctions::lastIndexOf),
                function("lower")
                        .describe("The text in lower case.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("lower(\"EVE\")", "\"eve\"")
                        .body(a -> Value.of(a.text(0).toLowerCase(Locale.ROOT))),
                function("upper")
                        .describe("The text in upper case.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("upper(\"eve\")", "\"EVE\"")
                        .body(a -> Value.of(a.text(0).toUpperCase(Locale.ROOT))),
                function("trim")
                        .describe("The text without blanks and control characters at its ends.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("trim(\"  eve \")", "\"eve\"")
                        .body(a -> Value.of(a.text(0).trim())),
                function("stringLength")
                        .describe("The number of UTF-16 units.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.LONG)
                        .example("stringLength(\"login by eve\")", "12")
                        .body(a -> Value.of((long) a.text(0).length())),
                function("substring")
                        .describe("The part from a position up to, not including, another.")
                        .parameter("expression", Type.STRING)
                        .optional("from", Type.LONG, Value.of(0L))
                        .optional("to", Type.LONG, Value.of(Long.MAX_VALUE))
                        .returns(Type.STRING)
                        .example("substring(\"login by eve\", from: 6, to: 8)", "\"by\"")
                        .example("substring(\"login by eve\", from: -3)", "\"eve\"")
                        .example("substring(\"eve\", from: 2, to: 1)", "\"\"")
                        .body(a -> substring(a.text(0), a.integer(1), a.integer(2))),
                function("getCharacter")
                        .describe("The character at a position.")
                        .parameter("expression", Type.STRING)
                        .parameter("position", Type.LONG)
                        .returns(Type.STRING)
                        .example("getCharacter(\"root\", -1)", "\"t\"")
                        .example("getCharacter(\"root\", 4)", "null")
                        .body(StringFunctions::character),
                function("replaceString")
                        .describe("The text with every occurrence of the substring replaced.")
                        .parameter("expression", Type.STRING)
                        .parameter("substring", Type.STRING)
                        .parameter("replacement", Type.STRING)
                        .returns(Type.STRING)
                        .example("replaceString(\"login by eve\", \"eve\", \"bob\")", "\"login by bob\"")
                        .body(a -> a.text(1).isEmpty()
                                ? a.value(0)
                                : Value.of(Texts.replaced(a.text(0), a.text(1), a.text(2)))));
    }

    private static ScalarDefinition test(String name, String operand, String description) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.STRING)
                .parameter(operand, Type.STRING)
                .optional("caseSensitive", Type.BOOLEAN, YES)
                .returns(Type.BOOLEAN);
    }

    private static Value test(Arguments a, BiPredicate<String, String> test) {
        return Value.of(
                a.flag(2)
                        ? test.test(a.text(0), a.text(1))
                        : test.test(
                                a.text(0).toLowerCase(Locale.ROOT), a.text(1).toLowerCase(Locale.ROOT)));
    }

    private static Value lastIndexOf(Arguments a) {
        long from = a.integer(2) < 0 ? a.text(0).length() + a.integer(2) : a.integer(2);
        return Value.of((long)
                (from < 0 ? -1 : a.text(0).lastIndexOf(a.text(1), (int) Math.min(from, Integer.MAX_VALUE))));
    }

    private static Value substring(String text, long from, long to) {
        int start = Positions.from(from, text.length());
        int end = Positions.from(to, text.length());
        return Value.of(start >= end ? "" : Positions.cut(text, start, end));
    }

    private static Value character(Arguments a) {
        String text = a.text(0);
        long position = a.integer(1) < 0 ? text.length() + a.integer(1) : a.integer(1);
        return position < 0 || position >= text.length()
                ? NullValue.NULL
                : Value.of(Positions.cut(text, (int) position, (int) position + 1));
    }
}
