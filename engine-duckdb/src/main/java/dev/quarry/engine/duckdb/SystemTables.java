package dev.quarry.engine.duckdb;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;

/** Data objects that describe the system itself, such as {@code dt.system.buckets}. */
@FunctionalInterface
public interface SystemTables {
    /** No such tables. */
    SystemTables NONE = (dataObject, range) -> List.of();

    /**
     * The rows of a data object; none when it is not one of these.
     *
     * @param range which rows are wanted, for those that have a time
     */
    List<RecordValue> rows(String dataObject, TimeRange range);
}
