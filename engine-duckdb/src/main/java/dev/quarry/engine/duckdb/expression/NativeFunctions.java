package dev.quarry.engine.duckdb.expression;

import dev.quarry.query.function.ScalarFunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions that have a form in SQL, by their names. */
final class NativeFunctions {
    private static final Map<String, NativeFunction> BY_NAME = Stream.of(
                    NativeArithmetic.functions(),
                    NativeComparison.functions(),
                    NativeMembership.functions(),
                    NativeLogic.functions(),
                    NativeStrings.functions(),
                    NativeSearch.functions())
            .flatMap(family -> family.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NativeFunctions() {}

    static Optional<NativeFunction> of(ScalarFunction function) {
        return Optional.ofNullable(BY_NAME.get(function.name()));
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }
}
