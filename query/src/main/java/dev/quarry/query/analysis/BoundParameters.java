package dev.quarry.query.analysis;

import java.util.List;
import java.util.Map;

/** The values of each parameter, in the order written. */
record BoundParameters(Map<String, List<Bound>> values) {

    List<Bound> all(String parameter) {
        return values.getOrDefault(parameter, List.of());
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }
}
