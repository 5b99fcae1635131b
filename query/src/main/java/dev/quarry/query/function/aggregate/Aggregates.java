package dev.quarry.query.function.aggregate;

import dev.quarry.query.function.AggregateFunction;
import java.util.List;

/** All aggregations. */
public final class Aggregates {
    private Aggregates() {}

    public static List<AggregateFunction> all() {
        return List.of();
    }
}
