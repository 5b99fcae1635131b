package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Step;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Chains of member and element accesses. */
public final class Paths {
    private Paths() {}

    /** The part of a field that an expression stands for, if it is a field or a chain of accesses on one. */
    public static Optional<Ref.Field> of(Expr expr) {
        List<Step> steps = new ArrayList<>();
        Expr at = expr;
        while (true) {
            switch (at) {
                case Expr.MemberRef member -> {
                    steps.add(new Step.Member(member.name()));
                    at = member.target();
                }
                case Expr.ElementRef element -> {
                    steps.add(new Step.Element(element.index()));
                    at = element.target();
                }
                case Expr.FieldRef field -> {
                    Collections.reverse(steps);
                    return Optional.of(new Ref.Field(field.name(), false, steps));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** The accesses as an expression. */
    static Expr apply(Expr target, List<Step> path) {
        Expr at = target;
        for (Step step : path) {
            at = switch (step) {
                case Step.Member member -> new Expr.MemberRef(at, member.name(), Type.ANY);
                case Step.Element element -> new Expr.ElementRef(at, element.index(), Type.ANY);
            };
        }
        return at;
    }
}
