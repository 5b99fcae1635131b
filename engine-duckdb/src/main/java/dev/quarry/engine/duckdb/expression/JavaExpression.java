package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.ShownFields;
import dev.quarry.query.expression.CompiledExpr;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Row;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An expression split for Java: what it reads of the row, and the rest.
 *
 * @param leaves the parts of fields that it reads; all that a row may show where it reads whole rows
 * @param body the expression with {@code FieldRef("0")}, {@code FieldRef("1")}, … for these
 */
record JavaExpression(List<Ref> leaves, Expr body) {

    static JavaExpression of(Expr expr, Scope scope) {
        List<Ref> leaves = new ArrayList<>();
        Expr body = rewrite(expr, leaves, scope);
        return new JavaExpression(List.copyOf(leaves), body);
    }

    /** The expression over the values of the leaves. */
    Function<Value[], Value> compiled(EvaluationContext context) {
        CompiledExpr compiled = Evaluator.compile(body);
        return values -> compiled.evaluate(new Leaves(leaves, values), context);
    }

    /** A row of which the leaves are known. */
    private static final class Leaves implements Row {
        private final List<Ref> refs;
        private final Value[] values;

        Leaves(List<Ref> refs, Value[] values) {
            this.refs = refs;
            this.values = values;
        }

        @Override
        public Value get(String field) {
            return values[Integer.parseInt(field)];
        }

        @Override
        public RecordValue all() {
            LinkedHashMap<String, Value> members = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                if (refs.get(i) instanceof Ref.Field field && field.equals(Ref.Field.whole(field.name()))) {
                    members.put(field.name(), values[i]);
                }
            }
            for (int i = 0; i < values.length; i++) {
                if (refs.get(i).equals(Ref.REST) && values[i] instanceof RecordValue rest) {
                    rest.members().forEach(members::putIfAbsent);
                }
            }
            return new RecordValue(members);
        }
    }

    private static int leaf(Ref ref, List<Ref> leaves) {
        int index = leaves.indexOf(ref);
        if (index < 0) {
            index = leaves.size();
            leaves.add(ref);
        }
        return index;
    }

    private static Expr rewrite(Expr expr, List<Ref> leaves, Scope scope) {
        Optional<Ref.Field> path = Paths.of(expr);
        if (path.isPresent()) {
            return new Expr.FieldRef(Integer.toString(leaf(path.get(), leaves)), expr.type());
        }
        return switch (expr) {
            case Expr.WholeRow whole -> {
                ShownFields.of(whole.shape(), scope).forEach(ref -> leaf(ref, leaves));
                yield whole;
            }
            case Expr.MemberRef m -> new Expr.MemberRef(rewrite(m.target(), leaves, scope), m.name(), m.type());
            case Expr.ElementRef e -> new Expr.ElementRef(rewrite(e.target(), leaves, scope), e.index(), e.type());
            case Expr.Call call ->
                new Expr.Call(call.function(), rewrite(call.arguments(), leaves, scope), call.type());
            case Expr.Loop loop ->
                new Expr.Loop(
                        rewrite(loop.arrays(), leaves, scope),
                        rewrite(loop.body(), leaves, scope),
                        loop.fold(),
                        loop.type());
            case Expr.Constant constant -> constant;
            case Expr.FieldRef field -> field;
            case Expr.CurrentElement current -> current;
            case Expr.CurrentIndex index -> index;
        };
    }

    private static List<Expr> rewrite(List<Expr> exprs, List<Ref> leaves, Scope scope) {
        return exprs.stream().map(it -> rewrite(it, leaves, scope)).toList();
    }
}
