package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic.Fix;
import dev.quarry.language.Span;
import dev.quarry.language.syntax.Argument.Direction;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import java.util.Optional;

/**
 * A value given for a parameter.
 *
 * @param target the name it is assigned to: {@code target = expression}, or {@code expression, alias: target}
 * @param direction as written, in sort keys
 */
record Bound(Optional<Name> target, Expression expression, Optional<Direction> direction, Span span) {

    Bound withExpression(Expression changed) {
        return new Bound(target, changed, direction, span);
    }

    Bound withTarget(Name name) {
        return new Bound(Optional.of(name), expression, direction, span.to(name.span()));
    }

    Bound withDirection(Direction given) {
        return new Bound(target, expression, Optional.of(given), span);
    }

    /** The change that makes a comparison of {@code target = expression}. */
    Optional<Fix> comparison() {
        return target.filter(name -> name.span().end() < expression.span().start())
                .map(name -> new Fix("Compare", name.span().gapBefore(expression.span()), " == "));
    }

    boolean descending() {
        return direction.filter(it -> it == Direction.DESCENDING).isPresent();
    }
}
