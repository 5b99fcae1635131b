package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code in} with constant strings. */
final class NativeMembership {
    private NativeMembership() {}

    static Map<String, NativeFunction> functions() {
        return Map.of("in", NativeMembership::in);
    }

    private static Optional<SqlValue> in(Arguments a) {
        List<String> haystack = new ArrayList<>();
        for (int i = 1; i < a.size(); i++) {
            Optional<Value> constant = a.constant(i);
            if (constant.isEmpty() || !addStrings(constant.get(), haystack)) {
                return Optional.empty();
            }
        }
        if (haystack.isEmpty()) {
            return Optional.empty();
        }
        return switch (a.kind(0)) {
            case STRING ->
                NativeLogic.bool(Sql.of(
                        "({} IN ({}))",
                        a.sql(0),
                        Sql.join(", ", haystack.stream().map(Sql::string).toList())));
            case JSON, VALUE -> inText(a, haystack);
            default -> Optional.empty();
        };
    }

    /** Whether a constant is a string, or an array of strings. */
    private static boolean addStrings(Value value, List<String> strings) {
        return switch (value) {
            case StringValue(String string) -> strings.add(string);
            case ArrayValue(List<Value> elements) ->
                elements.stream().allMatch(element -> element instanceof StringValue && addStrings(element, strings));
            default -> false;
        };
    }

    /** Of an array any element counts; that is left to Java. */
    private static Optional<SqlValue> inText(Arguments a, List<String> haystack) {
        if (!haystack.stream().allMatch(NativeStrings::needsNoEscapes)) {
            return Optional.empty();
        }
        List<Sql> texts =
                haystack.stream().map(text -> Sql.string('"' + text + '"')).toList();
        return NativeLogic.bool(Sql.of(
                "(CASE WHEN starts_with({}, '[') THEN {} ELSE {} IN ({}) END)",
                a.sql(0),
                a.java().get().sql(),
                a.sql(0),
                Sql.join(", ", texts)));
    }
}
