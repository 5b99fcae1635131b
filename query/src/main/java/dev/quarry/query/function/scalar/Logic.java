package dev.quarry.query.function.scalar;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;

/** Logic of three values; whatever is not a boolean counts as null. */
final class Logic {
    private Logic() {}

    static boolean isTrue(Value value) {
        return value instanceof BooleanValue(boolean b) && b;
    }

    static boolean isFalse(Value value) {
        return value instanceof BooleanValue(boolean b) && !b;
    }

    static Value and(Value a, Value b) {
        if (isFalse(a) || isFalse(b)) {
            return Value.of(false);
        }
        return isTrue(a) && isTrue(b) ? Value.of(true) : NullValue.NULL;
    }

    static Value or(Value a, Value b) {
        if (isTrue(a) || isTrue(b)) {
            return Value.of(true);
        }
        return isFalse(a) && isFalse(b) ? Value.of(false) : NullValue.NULL;
    }

    static Value xor(Value a, Value b) {
        return a instanceof BooleanValue(boolean x) && b instanceof BooleanValue(boolean y)
                ? Value.of(x != y)
                : NullValue.NULL;
    }

    static Value not(Value a) {
        return a instanceof BooleanValue(boolean b) ? Value.of(!b) : NullValue.NULL;
    }
}
