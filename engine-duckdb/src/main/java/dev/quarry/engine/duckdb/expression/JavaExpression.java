package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.query.expression.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An expression split for Java: what it reads of the row, and the rest.
 *
 * @param leaves the parts of fields that it reads
 * @param body the expression with {@code FieldRef("0")}, {@code FieldRef("1")}, … for these
 */
record JavaExpression(List<Ref.Field> leaves, Expr body) {

    static JavaExpression of(Expr expr) {
        List<Ref.Field> leaves = new ArrayList<>();
        Expr body = rewrite(expr, leaves);
        return new JavaExpression(leaves, body);
    }

    private static Expr rewrite(Expr expr, List<Ref.Field> leaves) {
        Optional<Ref.Field> path = Paths.of(expr);
        if (path.isPresent()) {
            int index = leaves.indexOf(path.get());
            if (index < 0) {
                index = leaves.size();
                leaves.add(path.get());
            }
            return new Expr.FieldRef(Integer.toString(index), expr.type());
        }
        return switch (expr) {
            case Expr.MemberRef m -> new Expr.MemberRef(rewrite(m.target(), leaves), m.name(), m.type());
            case Expr.ElementRef e -> new Expr.ElementRef(rewrite(e.target(), leaves), e.index(), e.type());
            case Expr.Call call ->
                new Expr.Call(
                        call.function(),
                        call.arguments().stream().map(a -> rewrite(a, leaves)).toList(),
                        call.type());
            case Expr.Loop loop ->
                new Expr.Loop(
                        loop.arrays().stream().map(a -> rewrite(a, leaves)).toList(),
                        rewrite(loop.body(), leaves),
                        loop.fold(),
                        loop.type());
            case Expr.Constant constant -> constant;
            case Expr.FieldRef field -> field;
            case Expr.CurrentElement current -> current;
            case Expr.CurrentIndex index -> index;
        };
    }
}
