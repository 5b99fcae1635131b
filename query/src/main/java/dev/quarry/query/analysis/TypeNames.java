package dev.quarry.query.analysis;

import dev.quarry.query.value.Type;
import dev.quarry.query.value.ValueType;
import java.util.stream.Collectors;

/** Types as error messages spell them: {@code a string}, {@code an array or a record}. */
final class TypeNames {
    private TypeNames() {}

    static String of(Type type) {
        if (type.possible().isEmpty()) {
            return "null";
        }
        return type.possible().stream().map(TypeNames::of).collect(Collectors.joining(" or "));
    }

    private static String of(ValueType type) {
        return switch (type) {
            case ARRAY, IP -> "an " + type.typeName();
            case SMARTSCAPE_ID -> "a smartscape id";
            default -> "a " + type.typeName();
        };
    }
}
