package dev.quarry.query.expression;

import dev.quarry.query.value.Value;

/** An expression ready to be evaluated row by row, by any number of threads. */
@FunctionalInterface
public interface CompiledExpr {
    /** The value for a row; never throws for any row. */
    Value evaluate(Row row, EvaluationContext context);
}
