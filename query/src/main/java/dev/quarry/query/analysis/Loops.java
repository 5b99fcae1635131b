package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The loops around the place in an expression that is being analysed, the innermost last. */
final class Loops {
    private static final class Loop {
        private final List<Expr> arrays = new ArrayList<>();
        private boolean indexed;
    }

    private final Deque<Loop> open = new ArrayDeque<>();

    void enter() {
        open.push(new Loop());
    }

    /** Ends the innermost loop: empty when nothing in the body iterates. */
    Optional<Expr.Loop> leave(Expr body, Expr.Fold fold) {
        Loop loop = open.pop();
        return loop.arrays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expr.Loop(loop.arrays, body, fold, type(fold, body.type())));
    }

    /** The current element of an array; the same array twice is one slot. */
    Expr element(Expr array) {
        List<Expr> arrays = open.element().arrays;
        int slot = arrays.indexOf(array);
        if (slot < 0) {
            slot = arrays.size();
            arrays.add(array);
        }
        return new Expr.CurrentElement(slot, Type.ANY);
    }

    Expr index() {
        open.element().indexed = true;
        return new Expr.CurrentIndex();
    }

    /** Whether the innermost loop uses its index without anything to iterate over. */
    boolean indexWithoutArray() {
        return open.element().indexed && open.element().arrays.isEmpty();
    }

    private static Type type(Expr.Fold fold, Type body) {
        return switch (fold) {
            case COLLECT -> Type.ARRAY;
            case ANY -> Type.BOOLEAN;
            case AVG, SUM -> Type.NUMBER.or(Type.DURATION);
            case MIN, MAX -> body.overlaps(Type.NUMBER) ? body.or(Type.DOUBLE) : body;
        };
    }
}
