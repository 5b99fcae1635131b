package dev.quarry.query.analysis;

import dev.quarry.query.function.FunctionParameter;
import java.util.List;

/** How the parameter of a function is bound. */
record FunctionRule(String name, boolean required, boolean variadic, Assignment assignment, List<String> aliases)
        implements ParameterRule {
    /** The members of {@code record(…)}. */
    static final FunctionRule RECORD_MEMBER =
            new FunctionRule("expression", false, true, Assignment.OPTIONAL, List.of());

    /** The argument of the i-functions. */
    static final FunctionRule ITERATIVE = new FunctionRule("expression", true, false, Assignment.NONE, List.of());

    FunctionRule(FunctionParameter parameter) {
        this(parameter.name(), !parameter.isOptional(), parameter.variadic(), Assignment.NONE, parameter.aliases());
    }

    /** Optional parameters have to be named, except for lists, which may just be empty: {@code array()}. */
    @Override
    public boolean positional() {
        return required || variadic;
    }
}
