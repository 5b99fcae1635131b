package dev.quarry.reference.spec;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.reference.spec.ExpectedRows.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the rows of a result against those expected. */
final class RowComparison {
    private RowComparison() {}

    /** What differs, with both tables in the form of spec files. */
    static Optional<String> difference(ExpectedRows expected, List<RecordValue> actual, Plan plan) {
        Shape shape = plan.shape();
        Optional<String> unsound =
                actual.stream().flatMap(row -> unsound(row, shape).stream()).findFirst();
        if (unsound.isPresent()) {
            return unsound;
        }
        List<String> names = expected.columns().stream().map(Column::name).toList();
        List<String> columns = columns(actual, shape);
        boolean sameColumns =
                expected.columns().isEmpty() || (shape.isOpen() ? names.containsAll(columns) : names.equals(columns));
        boolean sameRows = sameColumns
                && same(expected, actual.stream().map(row -> cells(row, names)).toList(), ordered(expected, plan))
                && (!expected.columns().isEmpty() || actual.isEmpty());
        return sameRows
                ? Optional.empty()
                : Optional.of("Expected:\n" + TablePrinter.print(expected) + "\nbut found:\n"
                        + TablePrinter.print(columns, actual));
    }

    /** Static types promise something about values; an engine relies on it. */
    private static Optional<String> unsound(RecordValue row, Shape shape) {
        for (var member : row.members().entrySet()) {
            Optional<Type> type = shape.typeOf(member.getKey());
            if (!member.getValue().isNull()
                    && type.filter(it -> !it.mayBe(member.getValue().type())).isPresent()) {
                return Optional.of("The field `" + member.getKey() + "` is a "
                        + member.getValue().type() + ", but was analysed to be " + type.get());
            }
        }
        return Optional.empty();
    }

    private static List<String> columns(List<RecordValue> rows, Shape shape) {
        if (!shape.isOpen()) {
            return List.copyOf(shape.fields().keySet());
        }
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> row.members().forEach((name, value) -> {
            if (!value.isNull()) {
                names.add(name);
            }
        }));
        return List.copyOf(names);
    }

    private static List<Value> cells(RecordValue row, List<String> names) {
        return names.stream().map(row::get).toList();
    }

    private static boolean same(ExpectedRows expected, List<List<Value>> actual, boolean ordered) {
        if (expected.rows().size() != actual.size() || !typed(expected.columns(), actual)) {
            return false;
        }
        List<List<Value>> wanted = ordered ? expected.rows() : canonicalOrder(expected.rows());
        List<List<Value>> found = ordered ? actual : canonicalOrder(actual);
        for (int i = 0; i < wanted.size(); i++) {
            if (!ValueComparison.same(wanted.get(i), found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean typed(List<Column> columns, List<List<Value>> rows) {
        for (List<Value> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Value value = row.get(i);
                if (!value.isNull()
                        && columns.get(i)
                                .type()
                                .filter(it -> !it.equals(value.type().typeName()))
                                .isPresent()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<List<Value>> canonicalOrder(List<List<Value>> rows) {
        List<List<Value>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(
                row -> String.join("\n", row.stream().map(ValueText::write).toList())));
        return sorted;
    }

    /** The order counts if the query sorts and nothing after that disturbs it. */
    private static boolean ordered(ExpectedRows expected, Plan plan) {
        return expected.inOrder() || sorted(plan);
    }

    private static boolean sorted(Plan plan) {
        return switch (plan) {
            case Plan.Sort it -> true;
            case Plan.Filter it -> sorted(it.input());
            case Plan.Project it -> sorted(it.input());
            case Plan.Extend it -> sorted(it.input());
            case Plan.Reshape it -> sorted(it.input());
            case Plan.Parse it -> sorted(it.input());
            case Plan.Limit it -> sorted(it.input());
            case Plan.Expand it -> sorted(it.input());
            case Plan.Join it -> it.kind() != Plan.JoinKind.OUTER && sorted(it.left());
            case Plan.Membership it -> sorted(it.input());
            case Plan.Spread it -> sorted(it.input());
            case Plan.Unpivot it -> sorted(it.input());
            case Plan.Scan it -> false;
            case Plan.Table it -> false;
            case Plan.Rows it -> false;
            case Plan.Aggregate it -> false;
            case Plan.TimeSeries it -> false;
            case Plan.FailIf it -> sorted(it.input());
            case Plan.Dedup it -> false;
            case Plan.Append it -> false;
        };
    }
}
