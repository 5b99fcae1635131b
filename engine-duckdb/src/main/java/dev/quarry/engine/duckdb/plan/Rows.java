package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Select;
import java.util.List;

/**
 * Rows in the making: several SELECTs, one per stored relation, as long as steps work row by row.
 *
 * @param branches their rows one after the other; never empty
 */
record Rows(List<Select> branches, Ordering ordering) {
    Rows {
        branches = List.copyOf(branches);
    }
}
