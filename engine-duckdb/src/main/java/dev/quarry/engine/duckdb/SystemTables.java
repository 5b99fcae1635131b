package dev.quarry.engine.duckdb;

import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Optional;

/** Data objects that describe the system itself, such as {@code dt.system.buckets}. */
@FunctionalInterface
public interface SystemTables {
    /** No such tables. */
    SystemTables NONE = dataObject -> Optional.empty();

    /** The rows of a data object; empty when it is none of these. */
    Optional<List<RecordValue>> rows(String dataObject);
}
