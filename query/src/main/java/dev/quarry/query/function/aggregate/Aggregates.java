package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All aggregations. */
public final class Aggregates {
    /** Those that also work element by element over arrays: {@code sum(a[])}. */
    private static final Set<String> ELEMENT_WISE = Set.of("sum", "avg", "min", "max");

    private Aggregates() {}

    public static List<AggregateFunction> all() {
        return Stream.of(
                        CountAggregates.all(),
                        NumericAggregates.all(),
                        PercentileAggregates.all(),
                        TakeAggregates.all(),
                        CollectAggregates.all())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The forms over arrays of one length, named {@code sum[]} and so on: their result is the array of what the function
     * gives for the first elements, the second elements, and so on.
     */
    public static List<AggregateFunction> elementWise() {
        return all().stream()
                .filter(function -> ELEMENT_WISE.contains(function.name()))
                .map(ElementWise::of)
                .toList();
    }
}
