package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.java.JavaFunction;
import dev.quarry.engine.duckdb.java.KindCodec;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An aggregation by its Java definition: SQL collects the arguments of a group's rows, Java folds them. */
record CollectedAggregation(Scope scope, Ordering ordering, Query query) {
    private static final Set<String> ORDER_MATTERS =
            Set.of("collectArray", "collectDistinct", "takeAny", "takeFirst", "takeLast");

    SqlValue emit(Plan.NamedAggregation aggregation, List<SqlValue> arguments) {
        List<Sql> texts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!(aggregation.arguments().get(i) instanceof Expr.Constant)) {
                texts.add(Sql.of("({})::VARCHAR", arguments.get(i).sql()));
            }
        }
        if (texts.isEmpty()) {
            texts.add(Sql.of("NULL::VARCHAR"));
        }
        List<Sql> order = ORDER_MATTERS.contains(aggregation.function().name()) ? ordering.in(scope) : List.of();
        Sql by = order.isEmpty() ? Sql.of("") : Sql.of(" ORDER BY {}", Sql.join(", ", order));
        Sql rows = Sql.of("COALESCE(to_json(list([{}]{}))::VARCHAR, '[]')", Sql.join(", ", texts), by);
        List<Kind> kinds = arguments.stream().map(SqlValue::kind).toList();
        return query.expressions()
                .functions()
                .call(
                        ExpressionEmitter.kindOf(aggregation.type()),
                        List.of(new SqlValue(rows, Kind.JSON)),
                        folding(aggregation, kinds, query.expressions().context()));
    }

    private static JavaFunction.Body folding(
            Plan.NamedAggregation aggregation, List<Kind> kinds, EvaluationContext context) {
        List<Expr> arguments = aggregation.arguments();
        return values -> {
            AggregateFunction.Accumulator accumulator =
                    aggregation.function().body().start(context);
            for (Value row : ((ArrayValue) values[0]).elements()) {
                accumulator.add(row(arguments, kinds, ((ArrayValue) row).elements()));
            }
            return accumulator.finish();
        };
    }

    private static Value[] row(List<Expr> arguments, List<Kind> kinds, List<Value> texts) {
        Value[] row = new Value[arguments.size()];
        int next = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = arguments.get(i) instanceof Expr.Constant(Value constant)
                    ? constant
                    : decode(kinds.get(i), texts.get(next++));
        }
        return row;
    }

    private static Value decode(Kind kind, Value text) {
        return text instanceof StringValue(String string) ? KindCodec.decode(kind, string) : NullValue.NULL;
    }
}
