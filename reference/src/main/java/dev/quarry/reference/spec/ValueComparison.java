package dev.quarry.reference.spec;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;

/** Whether values are the same, type and all; doubles up to what another order of additions may change. */
final class ValueComparison {
    private static final double TOLERANCE = 1e-12;

    private ValueComparison() {}

    static boolean same(List<Value> expected, List<Value> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!same(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(Value expected, Value actual) {
        return switch (expected) {
            case DoubleValue it -> actual instanceof DoubleValue other && near(it.value(), other.value());
            case ArrayValue it -> actual instanceof ArrayValue other && same(it.elements(), other.elements());
            case RecordValue it ->
                actual instanceof RecordValue other
                        && List.copyOf(it.members().keySet())
                                .equals(List.copyOf(other.members().keySet()))
                        && same(
                                List.copyOf(it.members().values()),
                                List.copyOf(other.members().values()));
            default -> expected.equals(actual);
        };
    }

    private static boolean near(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
