package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code on: {name, left[a] == right[b]}}: what has to be the same in rows of both sides. */
final class JoinConditions {
    private final Analysis analysis;
    private final Shape left;
    private final Shape right;

    JoinConditions(Analysis analysis, Shape left, Shape right) {
        this.analysis = analysis;
        this.left = left;
        this.right = right;
    }

    List<KeyPair> analyse(List<Bound> conditions) {
        List<KeyPair> pairs = new ArrayList<>();
        for (Bound condition : conditions) {
            if (condition.target().isPresent()) {
                analysis.diagnostics().assigned(condition);
            } else {
                pair(condition.expression()).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private Optional<KeyPair> pair(Expression condition) {
        if (condition instanceof Expression.Binary(BinaryOperator operator, Expression a, Expression b, var span)
                && operator == BinaryOperator.EQUAL) {
            Optional<KeyPair> pair = pair(FieldPaths.ofSide(a, "left"), FieldPaths.ofSide(b, "right"))
                    .or(() -> pair(FieldPaths.ofSide(b, "left"), FieldPaths.ofSide(a, "right")));
            return pair.or(() -> wrong(condition));
        }
        return FieldPaths.root(condition).isPresent()
                ? pair(Optional.of(condition), Optional.of(condition))
                : wrong(condition);
    }

    private Optional<KeyPair> pair(Optional<Expression> onLeft, Optional<Expression> onRight) {
        return onLeft.flatMap(l -> onRight.map(
                r -> new KeyPair(FieldPaths.resolve(analysis, l, left), FieldPaths.resolve(analysis, r, right))));
    }

    private Optional<KeyPair> wrong(Expression condition) {
        analysis.diagnostics()
                .namedParameterHasToBe(
                        condition.span(), "on", "a field that both sides have, or `left[field] == right[field]`");
        return Optional.empty();
    }
}
