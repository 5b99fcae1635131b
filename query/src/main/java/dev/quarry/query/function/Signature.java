package dev.quarry.query.function;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Functions as one line of text, for help and documentation: {@code startsWith(expression: string, prefix: string,
 * [caseSensitive: boolean = TRUE]) → boolean}. What may be left out, and must be named, is in brackets.
 */
public final class Signature {
    private Signature() {}

    public static String of(DqlFunction function) {
        List<FunctionParameter> parameters = function.parameters();
        List<Type> types = Stream.concat(
                        parameters.stream().filter(parameter -> !parameter.variadic()),
                        parameters.stream().filter(FunctionParameter::variadic))
                .map(FunctionParameter::accepts)
                .toList();
        return Stream.concat(
                        parameters.stream().filter(parameter -> parameter.variadic() || !parameter.isOptional()),
                        parameters.stream().filter(parameter -> !parameter.variadic() && parameter.isOptional()))
                .map(Signature::text)
                .collect(Collectors.joining(
                        ", ",
                        function.name() + "(",
                        ") → " + types(function.result().of(types))));
    }

    private static String text(FunctionParameter parameter) {
        String text = parameter.name() + (parameter.variadic() ? "…" : "") + ": " + types(parameter.accepts());
        boolean named = parameter.isOptional() && !parameter.variadic();
        return named ? "[" + text + defaultText(parameter.defaultValue().orElseThrow()) + "]" : text;
    }

    private static String defaultText(Value value) {
        String text = value(value);
        return text.isEmpty() ? "" : " = " + text;
    }

    /** A default as a query would say it; empty for null. */
    public static String value(Value value) {
        return switch (value) {
            case NullValue n -> "";
            case StringValue(String text) -> "\"" + text + "\"";
            default -> TextForm.of(value).toUpperCase(Locale.ROOT);
        };
    }

    /** The names of the types, {@code any} for all of them. */
    public static String types(Type type) {
        return type.equals(Type.ANY)
                ? "any"
                : type.possible().stream().map(ValueType::typeName).collect(Collectors.joining("/"));
    }
}
