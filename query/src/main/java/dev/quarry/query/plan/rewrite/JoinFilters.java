package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.value.Type;
import java.util.Optional;
import java.util.Set;

/** Filters above a join that only need one side of it. */
final class JoinFilters {
    private JoinFilters() {}

    /** The join with the filter on one side; empty when it has to stay above. */
    static Optional<Plan> pushed(Plan.Join join, Expr condition) {
        Set<String> names = FieldReferences.of(condition);
        if (names.isEmpty() || FieldReferences.readsWholeRow(condition) || join.kind() == JoinKind.OUTER) {
            return Optional.empty();
        }
        if (names.stream().noneMatch(name -> fromRight(join, name).isPresent())) {
            return Optional.of(over(join, new Plan.Filter(join.left(), condition), join.right()));
        }
        // The first match, or that there is none, depends on the right rows that fail, too.
        boolean right = join.kind() == JoinKind.INNER
                && names.stream().allMatch(name -> fromRight(join, name).isPresent() && !isFromBoth(join, name));
        return right
                ? Optional.of(over(join, join.left(), new Plan.Filter(join.right(), onRight(join, condition))))
                : Optional.empty();
    }

    private static Plan over(Plan.Join join, Plan left, Plan right) {
        return new Plan.Join(left, right, join.keys(), join.kind(), join.fields(), join.tailPrefix(), join.shape());
    }

    private static Expr onRight(Plan.Join join, Expr condition) {
        return FieldReferences.replace(
                condition, field -> fromRight(join, field.name()).orElse(field));
    }

    /** What a field is on the right, if it may come from there. */
    private static Optional<Expr> fromRight(Plan.Join join, String name) {
        return join.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Named::expr)
                .findFirst()
                .or(() -> join.tailPrefix()
                        .filter(name::startsWith)
                        .map(prefix -> name.substring(prefix.length()))
                        .flatMap(rest -> join.right()
                                .shape()
                                .tail()
                                .filter(tail -> tail.contains(rest))
                                .map(tail -> new Expr.FieldRef(rest, Type.ANY))));
    }

    /** Where the right row lacks a field of its tail, the left's of that name shows. */
    private static boolean isFromBoth(Plan.Join join, String name) {
        return join.fields().stream().noneMatch(field -> field.name().equals(name))
                && join.left().shape().typeOf(name).isPresent();
    }
}
