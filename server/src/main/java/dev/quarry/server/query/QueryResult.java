package dev.quarry.server.query;

import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.wire.ResultMetadata;
import java.util.List;

/**
 * A finished result.
 *
 * @param bytes its approximate size as JSON
 */
public record QueryResult(List<RecordValue> records, ResultMetadata metadata, long bytes) {
    public QueryResult {
        records = List.copyOf(records);
    }
}
