package dev.quarry.engine.duckdb.java;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.query.value.Value;
import java.util.List;

/**
 * Java code that SQL calls.
 *
 * @param arguments how its arguments arrive
 * @param result how its result is written; a value of another type is a fault of the program
 * @param isVolatile whether equal arguments may give different results
 * @param body called from several threads at once; once for several rows with equal arguments, unless volatile
 */
public record JavaFunction(List<Kind> arguments, Kind result, boolean isVolatile, Body body) {
    public JavaFunction {
        arguments = List.copyOf(arguments);
    }

    /** Never throws for any values. */
    @FunctionalInterface
    public interface Body {
        Value apply(Value[] arguments);
    }
}
