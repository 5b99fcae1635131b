package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The fields that expressions read. */
final class FieldReferences {
    private FieldReferences() {}

    static Set<String> of(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        replace(expr, field -> {
            names.add(field.name());
            return field;
        });
        return names;
    }

    /** Whether it depends on all fields of the row, which no other row has. */
    static boolean readsWholeRow(Expr expr) {
        return switch (expr) {
            case Expr.WholeRow it -> true;
            case Expr.FieldRef it -> false;
            case Expr.MemberRef it -> readsWholeRow(it.target());
            case Expr.ElementRef it -> readsWholeRow(it.target());
            case Expr.Call it -> it.arguments().stream().anyMatch(FieldReferences::readsWholeRow);
            case Expr.Loop it ->
                readsWholeRow(it.body()) || it.arrays().stream().anyMatch(FieldReferences::readsWholeRow);
            case Expr.Constant it -> false;
            case Expr.CurrentElement it -> false;
            case Expr.CurrentIndex it -> false;
        };
    }

    /** The expression with something else in place of each field. */
    static Expr replace(Expr expr, Function<Expr.FieldRef, Expr> replacement) {
        return switch (expr) {
            case Expr.FieldRef it -> replacement.apply(it);
            case Expr.MemberRef it -> new Expr.MemberRef(replace(it.target(), replacement), it.name(), it.type());
            case Expr.ElementRef it -> new Expr.ElementRef(replace(it.target(), replacement), it.index(), it.type());
            case Expr.Call it -> new Expr.Call(it.function(), replace(it.arguments(), replacement), it.type());
            case Expr.Loop it ->
                new Expr.Loop(replace(it.arrays(), replacement), replace(it.body(), replacement), it.fold(), it.type());
            case Expr.WholeRow it -> it;
            case Expr.Constant it -> it;
            case Expr.CurrentElement it -> it;
            case Expr.CurrentIndex it -> it;
        };
    }

    private static List<Expr> replace(List<Expr> exprs, Function<Expr.FieldRef, Expr> replacement) {
        return exprs.stream().map(it -> replace(it, replacement)).toList();
    }
}
