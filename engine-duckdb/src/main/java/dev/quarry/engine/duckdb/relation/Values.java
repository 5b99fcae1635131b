package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.List;

/** Operations on values that scopes need and that may take Java code. */
public interface Values {
    /** A part of a value. */
    SqlValue part(SqlValue value, List<Step> path);

    /** The JSON object a text begins with, as the DPL matcher JSON reads it; null where there is none. */
    SqlValue parseJson(SqlValue text);
}
