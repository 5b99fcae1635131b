package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.Arguments;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarDefinition;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueOrder;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Functions that rearrange arrays and look into them. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                array("arraySize", "The number of elements, nulls included.", Type.LONG)
                        .example("arraySize(array(1, null))", "2")
                        .body(a -> Value.of((long) a.elements(0).size())),
                function("arrayConcat")
                        .describe("The arrays one after the other; what is no array is left out.")
                        .variadic("array", Type.ARRAY)
                        .returns(Type.ARRAY)
                        .example("arrayConcat(array(1, 2), null, array(3))", "array(1, 2, 3)")
                        .bodyForAny(ArrayFunctions::concat),
                array("arrayDistinct", "The different elements, sorted.", Type.ARRAY)
                        .example("arrayDistinct(array(443, 22, 443))", "array(22, 443)")
                        .body(a -> distinct(a.elements(0))),
                array("arrayFirst", "The first element that is not null.", Type.ANY)
                        .example("arrayFirst(array(null, 2, 3))", "2")
                        .body(a -> firstPresent(a.elements(0))),
                array("arrayLast", "The last element that is not null.", Type.ANY)
                        .example("arrayLast(array(1, 2, null))", "2")
                        .body(a -> firstPresent(a.elements(0).reversed())),
                array("arrayFlatten", "The elements, of those that are arrays their elements instead.", Type.ARRAY)
                        .example("arrayFlatten(array(1, array(2, 3), null))", "array(1, 2, 3, null)")
                        .body(a -> new ArrayValue(a.elements(0).stream()
                                .flatMap(ArrayFunctions::spread)
                                .toList())),
                array("arrayIndexOf", "The first position of the value, -1 where it is not.", Type.LONG)
                        .parameter("value", Type.ANY)
                        .example("arrayIndexOf(array(22, 80, 80), 80)", "1")
                        .body(a -> indexOf(a.elements(0), a.value(1))),
                array("arrayLastIndexOf", "The last position of the value, -1 where it is not.", Type.LONG)
                        .parameter("value", Type.ANY)
                        .example("arrayLastIndexOf(array(22, 80, 80), 80)", "2")
                        .body(a -> lastIndexOf(a.elements(0), a.value(1))),
                array("arrayMax", "The greatest element in the order of sort.", Type.ANY)
                        .example("arrayMax(array(2, 7, null, 3))", "7")
                        .body(a -> present(a).max(ValueOrder.ASCENDING).orElse(NullValue.NULL)),
                array("arrayMin", "The smallest element in the order of sort.", Type.ANY)
                        .example("arrayMin(array(2, 7, null, 3))", "2")
                        .body(a -> present(a).min(ValueOrder.ASCENDING).orElse(NullValue.NULL)),
                array("arrayRemoveNulls", "The elements that are not null.", Type.ARRAY)
                        .example("arrayRemoveNulls(array(1, null, 2))", "array(1, 2)")
                        .body(a -> new ArrayValue(present(a).toList())),
                array("arrayReverse", "The elements from last to first.", Type.ARRAY)
                        .example("arrayReverse(array(1, 2, 3))", "array(3, 2, 1)")
                        .body(a -> new ArrayValue(a.elements(0).reversed())),
                array("arraySlice", "The elements from a position up to, not including, another.", Type.ARRAY)
                        .optional("from", Type.LONG, Value.of(0L))
                        .optional("to", Type.LONG, Value.of(Long.MAX_VALUE))
                        .example("arraySlice(array(1, 2, 3, 4), from: 1, to: -1)", "array(2, 3)")
                        .example("arraySlice(array(1, 2), from: 2, to: 1)", "array()")
                        .body(ArrayFunctions::slice),
                array("arraySort", "The elements in the order of sort.", Type.ARRAY)
                        .optional("direction", Type.STRING, Value.of("ascending"))
                        .constraint(Constraint.oneOf("ascending", "descending"))
                        .example("arraySort(array(\"b\", 3, 1))", "array(1, 3, \"b\")")
                        .example("arraySort(array(1, 3), direction: \"descending\")", "array(3, 1)")
                        .body(ArrayFunctions::sort),
                array("arrayToString", "The text forms of the elements with a delimiter between them.", Type.STRING)
                        .optional("delimiter", Type.STRING, Value.of(""), Requirement.CONSTANT)
                        .example("arrayToString(array(1, \"a\"), delimiter: \", \")", "\"1, a\"")
                        .body(a -> Value.of(Texts.joined(
                                a.elements(0).stream().map(TextForm::of).iterator(), a.text(1)))));
    }

    private static ScalarDefinition array(String name, String description, Type result) {
        return function(name)
                .describe(description)
                .parameter("array", Type.ARRAY)
                .returns(result);
    }

    private static Value concat(Arguments a) {
        List<Value> arrays =
                a.from(0).stream().filter(ArrayValue.class::isInstance).toList();
        return arrays.isEmpty()
                ? NullValue.NULL
                : new ArrayValue(arrays.stream().flatMap(ArrayFunctions::spread).toList());
    }

    private static Value distinct(List<Value> elements) {
        Set<String> seen = new HashSet<>();
        return new ArrayValue(elements.stream()
                .filter(element -> seen.add(ValueText.key(element)))
                .sorted(ValueOrder.ASCENDING)
                .toList());
    }

    private static Value firstPresent(List<Value> elements) {
        return elements.stream()
                .filter(element -> !element.isNull())
                .findFirst()
                .orElse(NullValue.NULL);
    }

    private static Stream<Value> present(Arguments a) {
        return a.elements(0).stream().filter(element -> !element.isNull());
    }

    private static Stream<Value> spread(Value value) {
        return value instanceof ArrayValue(List<Value> elements) ? elements.stream() : Stream.of(value);
    }

    private static Value indexOf(List<Value> elements, Value value) {
        int index = 0;
        while (index < elements.size() && !Comparison.same(elements.get(index), value)) {
            index++;
        }
        return Value.of(index < elements.size() ? index : -1L);
    }

    private static Value lastIndexOf(List<Value> elements, Value value) {
        int index = elements.size() - 1;
        while (index >= 0 && !Comparison.same(elements.get(index), value)) {
            index--;
        }
        return Value.of((long) index);
    }

    private static Value slice(Arguments a) {
        List<Value> elements = a.elements(0);
        int from = Positions.from(a.integer(1), elements.size());
        int to = Positions.from(a.integer(2), elements.size());
        return new ArrayValue(from >= to ? List.of() : elements.subList(from, to));
    }

    private static Value sort(Arguments a) {
        List<Value> sorted = new ArrayList<>(a.elements(0));
        switch (a.text(1)) {
            case "ascending" -> sorted.sort(ValueOrder.ASCENDING);
            case "descending" -> sorted.sort(ValueOrder.DESCENDING);
            default -> {
                return NullValue.NULL;
            }
        }
        return new ArrayValue(sorted);
    }
}
