package dev.quarry.query.function;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters of a function being defined. */
final class Parameters {
    private final List<FunctionParameter> list = new ArrayList<>();

    void mandatory(String name, Type type, Requirement requirement) {
        list.add(new FunctionParameter(name, type, Optional.empty(), false, requirement, Optional.empty(), List.of()));
    }

    void variadic(String name, Type type, Requirement requirement) {
        list.add(new FunctionParameter(name, type, Optional.empty(), true, requirement, Optional.empty(), List.of()));
    }

    /** Any number of values, also none. */
    void list(String name, Type type) {
        list.add(new FunctionParameter(
                name,
                type,
                Optional.of(NullValue.NULL),
                true,
                Requirement.ANY_EXPRESSION,
                Optional.empty(),
                List.of()));
    }

    void optional(String name, Type type, Value defaultValue, Requirement requirement) {
        list.add(new FunctionParameter(
                name, type, Optional.of(defaultValue), false, requirement, Optional.empty(), List.of()));
    }

    void constrainLast(Constraint constraint) {
        list.add(list.removeLast().with(constraint));
    }

    void aliasLast(String alias) {
        list.add(list.removeLast().alias(alias));
    }

    List<FunctionParameter> list() {
        return list;
    }

    /** Sees to it that a body only gets values of the declared types. */
    ArgumentCheck check() {
        return new ArgumentCheck(list);
    }
}
