package dev.quarry.query.function;

import java.util.List;

/** What help, completion and documentation tell about a function, whatever it works on. */
public sealed interface DqlFunction permits ScalarFunction, AggregateFunction, SeriesFunction {
    /** Canonical spelling. */
    String name();

    /** In declared order. */
    List<FunctionParameter> parameters();

    /** Static type of a call, from the static types of its arguments. */
    ScalarFunction.TypeRule result();

    /** One sentence. */
    String description();

    /** Executed in the build and shown in the help. */
    List<ScalarFunction.Example> examples();
}
