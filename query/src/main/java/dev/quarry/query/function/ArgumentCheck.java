package dev.quarry.query.function;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether arguments have the types that their parameters accept. Null passes only where it is the default. */
final class ArgumentCheck {
    private final List<Set<ValueType>> accepted;
    private final Set<ValueType> rest;

    ArgumentCheck(List<FunctionParameter> parameters) {
        this.accepted = parameters.stream()
                .filter(parameter -> !parameter.variadic())
                .map(ArgumentCheck::accepted)
                .toList();
        this.rest = parameters.stream()
                .filter(FunctionParameter::variadic)
                .map(ArgumentCheck::accepted)
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<ValueType> accepted(FunctionParameter parameter) {
        Set<ValueType> types = EnumSet.noneOf(ValueType.class);
        types.addAll(parameter.accepts().possible());
        if (parameter.defaultValue().equals(Optional.of(NullValue.NULL))) {
            types.add(ValueType.NULL);
        }
        return types;
    }

    boolean accepts(Value[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            Set<ValueType> types = i < accepted.size() ? accepted.get(i) : rest;
            if (!types.contains(arguments[i].type())) {
                return false;
            }
        }
        return true;
    }
}
