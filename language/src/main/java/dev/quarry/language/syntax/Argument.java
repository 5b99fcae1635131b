package dev.quarry.language.syntax;

import dev.quarry.language.Span;
import java.util.List;

/** What stands in the place of a parameter's value. */
public sealed interface Argument {
    Span span();

    /** A bare expression; a sub-query is one too, see {@link Expression.SubQuery}. */
    record Plain(Expression expression) implements Argument {
        @Override
        public Span span() {
            return expression.span();
        }
    }

    /** {@code name = expression}. */
    record Assigned(Name target, Expression expression, Span span) implements Argument {}

    /** {@code expression asc} or {@code expression desc}. */
    record Directed(Expression expression, Direction direction, Span span) implements Argument {}

    /** {@code { a, b, key:c }}: several parameters where one is expected. Never a value of its own. */
    record Group(List<Parameter> parameters, Span span) implements Argument {
        public Group {
            parameters = List.copyOf(parameters);
        }
    }

    /** The direction of a sort key. */
    enum Direction {
        ASCENDING,
        DESCENDING
    }
}
