package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.Optional;

/** A function in SQL. */
@FunctionalInterface
interface NativeFunction {
    /** Empty for kinds of arguments for which SQL would not give what the Java definition gives. */
    Optional<SqlValue> emit(Arguments arguments);
}
