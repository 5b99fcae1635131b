package dev.quarry.query.plan;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The fields that a {@link Plan.Spread} makes of a record. */
public final class Flattening {
    private Flattening() {}

    /**
     * Members by the names of their fields. A record above the last level gives its members instead of itself.
     *
     * @param depth at least 1
     */
    public static RecordValue of(RecordValue record, String prefix, int depth) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        add(record, prefix, depth, fields);
        return new RecordValue(fields);
    }

    private static void add(RecordValue record, String prefix, int depth, SequencedMap<String, Value> fields) {
        record.members().forEach((name, value) -> {
            if (depth > 1 && value instanceof RecordValue inner) {
                add(inner, prefix + name + ".", depth - 1, fields);
            } else if (!value.isNull()) {
                fields.put(prefix + name, value);
            }
        });
    }
}
