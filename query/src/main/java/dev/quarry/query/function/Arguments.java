package dev.quarry.query.function;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of one call, in the shape of {@code Expr.Call.arguments}. The typed accessors are for arguments whose type
 * was checked against the parameter before.
 */
public final class Arguments {
    private final Value[] values;
    private final EvaluationContext context;

    Arguments(Value[] values, EvaluationContext context) {
        this.values = values;
        this.context = context;
    }

    /** Clock, zone and locale of the query. */
    public EvaluationContext context() {
        return context;
    }

    /** An argument of any type; null is {@link NullValue}. */
    public Value value(int index) {
        return values[index];
    }

    public boolean isNull(int index) {
        return values[index] == NullValue.NULL;
    }

    /** A string. */
    public String text(int index) {
        return ((StringValue) values[index]).value();
    }

    /** A boolean. */
    public boolean flag(int index) {
        return ((BooleanValue) values[index]).value();
    }

    /** A long. */
    public long integer(int index) {
        return ((LongValue) values[index]).value();
    }

    /** A long or double as a double. */
    public double number(int index) {
        return Numbers.toDouble(values[index]);
    }

    /** The elements of an array. */
    public List<Value> elements(int index) {
        return ((ArrayValue) values[index]).elements();
    }

    /** Nanoseconds of a timestamp or duration. */
    public long nanos(int index) {
        return values[index] instanceof TimestampValue(long nanos) ? nanos : ((DurationValue) values[index]).nanos();
    }

    /** The arguments from an index on: those of the variadic parameter. */
    public List<Value> from(int index) {
        return Arrays.asList(values).subList(index, values.length);
    }
}
