package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.Paths;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.Value.StringValue;

/** Tells sources which constants their columns have to be equal to: some need not deliver other rows at all. */
final class Equalities {
    private Equalities() {}

    /** Tells what follows from a condition that was added to a SELECT. */
    static void tell(Expr condition, Select select, Query query) {
        if (!(condition instanceof Expr.Call call)) {
            return;
        }
        switch (call.function().name()) {
            case "and" -> call.arguments().forEach(part -> tell(part, select, query));
            case "==" -> {
                equality(call.arguments().get(0), call.arguments().get(1), select, query);
                equality(call.arguments().get(1), call.arguments().get(0), select, query);
            }
            default -> {
                // It does not say what a value is equal to.
            }
        }
    }

    private static void equality(Expr value, Expr constant, Select select, Query query) {
        if (Paths.of(value).isPresent()
                && constant instanceof Expr.Constant c
                && c.value() instanceof StringValue text) {
            select.whereEqual(query.emit(value, select.scope()), text.value());
        }
    }
}
