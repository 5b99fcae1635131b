package dev.quarry.engine.duckdb;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Results as texts that two engines, or two ways to ask the same, have in common: sorted, members in one order. */
final class Rows {
    private Rows() {}

    static CompiledQuery compile(String dql, boolean rewrite) {
        return Compiler.compile(
                dql, new CompileOptions(Queries.CONTEXT, Optional.of(TimeRange.ALL), OptionalLong.empty(), rewrite));
    }

    /** The rows of a plan; what failed is one line that says so. */
    static List<String> of(Engine engine, Plan plan) {
        List<String> rows = new ArrayList<>();
        try (ResultCursor cursor = engine.execute(plan, Queries.CONTEXT)) {
            for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                rows.add(members(row.get()));
            }
        } catch (QueryException e) {
            return List.of("failed: " + e.reason() + " " + e.getMessage());
        }
        return rows.stream().sorted().toList();
    }

    private static String members(RecordValue row) {
        StringBuilder text = new StringBuilder();
        row.members().entrySet().stream()
                .filter(member -> !member.getValue().isNull())
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> text.append(member.getKey())
                        .append('=')
                        .append(text(member.getValue()))
                        .append(' '));
        return text.toString();
    }

    /** Doubles with as many digits as a sum has whatever its order. */
    private static String text(Value value) {
        return switch (value) {
            case Value.DoubleValue(double number) -> String.format(Locale.ROOT, "%.9e", number);
            case Value.ArrayValue array ->
                array.elements().stream().map(Rows::text).toList().toString();
            case RecordValue nested -> "{" + members(nested) + "}";
            default -> ValueText.write(value);
        };
    }
}
