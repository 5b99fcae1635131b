package dev.quarry.query.expression;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.util.List;

/**
 * An analysed expression over one row. Operators are calls of catalogue functions too ({@code ==}, {@code and}, {@code +}),
 * so that an engine and the evaluator treat everything in one way.
 */
public sealed interface Expr {
    Type type();

    record Constant(Value value) implements Expr {
        @Override
        public Type type() {
            return Type.of(value.type());
        }
    }

    /** The value of a field of the row; null where the row lacks it. */
    record FieldRef(String name, Type type) implements Expr {}

    /**
     * All fields that rows of a shape show, as one record: what {@code search} looks at. Hidden fields and fields that are
     * null are no members.
     *
     * @param shape of the rows; a narrower one leaves fields out
     */
    record WholeRow(Shape shape) implements Expr {
        @Override
        public Type type() {
            return Type.RECORD;
        }
    }

    /** A member of a record, or {@code start}/{@code end} of a timeframe; null where it is missing or the target is neither. */
    record MemberRef(Expr target, String name, Type type) implements Expr {}

    /** An element of an array; negative counts from the end; null out of range. */
    record ElementRef(Expr target, long index, Type type) implements Expr {}

    /**
     * A call of a scalar function.
     *
     * @param arguments one for each non-variadic parameter in the order the function declares them, the default where it
     *     was omitted; then those of the variadic parameter, if there is one
     */
    record Call(ScalarFunction function, List<Expr> arguments, Type type) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code array[]}: the element of the current round of the innermost enclosing {@link Loop}. */
    record CurrentElement(int slot, Type type) implements Expr {}

    /** {@code iIndex()}: the number of the current round, from 0. */
    record CurrentIndex() implements Expr {
        @Override
        public Type type() {
            return Type.LONG;
        }
    }

    /**
     * An iterative expression: evaluates {@code body} once per index over equally long arrays and folds the results.
     *
     * @param arrays what {@link CurrentElement} slots refer to, in order
     * @param fold how the results of the rounds become one value
     */
    record Loop(List<Expr> arrays, Expr body, Fold fold, Type type) implements Expr {
        public Loop {
            arrays = List.copyOf(arrays);
        }
    }

    /** The i-functions. */
    enum Fold {
        COLLECT,
        ANY,
        AVG,
        MIN,
        MAX,
        SUM
    }
}
