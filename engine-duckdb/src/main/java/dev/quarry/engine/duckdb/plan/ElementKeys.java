package dev.quarry.engine.duckdb.plan;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of arrays as texts that are the same for elements that are; null has none. */
final class ElementKeys {
    private ElementKeys() {}

    /** The texts of an array's elements; none for what is no array. */
    static Value of(Value array) {
        return array instanceof ArrayValue(List<Value> elements)
                ? new ArrayValue(elements.stream()
                        .filter(element -> !element.isNull())
                        .map(ElementKeys::key)
                        .toList())
                : new ArrayValue(List.of());
    }

    /** An array with the elements of its arrays in their place. */
    static Value flat(Value array) {
        List<Value> flat = new ArrayList<>();
        elements(array).forEach(it -> flat.addAll(elements(it)));
        return new ArrayValue(flat);
    }

    /**
     * For each element of an array whether it, or an element of it, is among the found ones; null for a null.
     *
     * @param found the texts of those that are
     */
    static Value marks(Value array, Value found) {
        if (!(array instanceof ArrayValue)) {
            return NullValue.NULL;
        }
        Set<Value> keys = new HashSet<>(elements(found));
        return new ArrayValue(elements(array).stream().map(it -> mark(it, keys)).toList());
    }

    private static Value mark(Value element, Set<Value> found) {
        return element.isNull()
                ? NullValue.NULL
                : Value.of(elements(element).stream().anyMatch(it -> !it.isNull() && found.contains(key(it))));
    }

    private static Value key(Value value) {
        return Value.of(ValueText.key(value));
    }

    private static List<Value> elements(Value value) {
        return value instanceof ArrayValue(List<Value> elements) ? elements : List.of(value);
    }
}
