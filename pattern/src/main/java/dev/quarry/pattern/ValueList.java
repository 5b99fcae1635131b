package dev.quarry.pattern;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The values of a match. */
final class ValueList extends AbstractList<PatternValue> implements RandomAccess {
    /** Each a {@link PatternValue}. An array of that type would check each of them once more when it is put in. */
    private final Object[] values;

    /** A list over an array that nobody changes any more. */
    ValueList(Object[] values) {
        this.values = values;
    }

    @Override
    public PatternValue get(int index) {
        return (PatternValue) values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
