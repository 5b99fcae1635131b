package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.Set;

/** What names mean within one SELECT. */
public interface Scope {
    /** An expression over the columns of the relation the SELECT reads; {@link SqlValue#NULL} for what a row lacks. */
    SqlValue resolve(Ref ref);

    /** Names of stored fields with columns of their own, which an open shape may show. */
    Set<String> storedFields();
}
