package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The arguments of a call, as SQL and as they were written.
 *
 * @param onlyTruthCounts whether false will do where the result is null
 * @param java the call in Java, for the rows that SQL cannot do
 */
record Arguments(List<SqlValue> values, List<Expr> expressions, boolean onlyTruthCounts, Supplier<SqlValue> java) {

    /** For a result in which null and false differ. */
    Arguments exactly() {
        return new Arguments(values, expressions, false, java);
    }

    int size() {
        return values.size();
    }

    SqlValue get(int index) {
        return values.get(index);
    }

    Sql sql(int index) {
        return values.get(index).sql();
    }

    Kind kind(int index) {
        return values.get(index).kind();
    }

    Optional<Value> constant(int index) {
        return ExpressionEmitter.constant(expressions.get(index));
    }

    /** A constant text; empty for anything else. */
    Optional<String> text(int index) {
        return constant(index)
                .flatMap(it -> it instanceof StringValue(String text) ? Optional.of(text) : Optional.empty());
    }

    /** A constant boolean; empty for anything else. */
    Optional<Boolean> flag(int index) {
        return constant(index)
                .flatMap(it -> it instanceof BooleanValue(boolean flag) ? Optional.of(flag) : Optional.empty());
    }

    boolean isConstant(int index, Value value) {
        return constant(index).filter(value::equals).isPresent();
    }
}
