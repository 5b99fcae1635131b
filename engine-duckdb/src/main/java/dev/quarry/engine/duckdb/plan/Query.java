package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.relation.Names;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.SizeLimit;
import dev.quarry.engine.duckdb.relation.SubSelect;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import java.util.List;

/** What the steps of one query share. */
record Query(ExpressionEmitter expressions, Names names) {

    SqlValue emit(Expr expr, Scope scope) {
        return expressions.emit(expr, scope);
    }

    /** True exactly where the expression is. */
    Sql condition(Expr expr, Scope scope) {
        return expressions.condition(expr, scope);
    }

    /** How large the rows of a sub-query may be that are kept in memory. */
    SizeLimit subQueryLimit() {
        return new SizeLimit(expressions.context().limits().subQueryBytes(), expressions.functions()::within);
    }

    /** A SELECT that reads what another delivers. */
    Select over(Select inner) {
        return new Select(new SubSelect(List.of(inner), names));
    }

    /** One SELECT over all rows. */
    Select single(Rows rows) {
        return rows.branches().size() == 1
                ? rows.branches().getFirst()
                : new Select(new SubSelect(rows.branches(), names));
    }
}
