package dev.quarry.query.plan;

import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fields of stored records that can be read by name, but are part of the output only when a query selects them. */
public final class HiddenFields {
    private static final Map<String, Type> TYPES = Map.of(
            "dt.system.bucket", Type.STRING,
            "dt.system.environment", Type.STRING,
            "dt.system.table", Type.STRING,
            "dt.system.segment_id", Type.STRING,
            "dt.system.sampling_ratio", Type.LONG,
            "quarry.record_id", Type.STRING,
            "quarry.source.file", Type.STRING,
            "quarry.source.offset", Type.LONG);

    private HiddenFields() {}

    /** Their names in alphabetical order. */
    public static List<String> names() {
        return TYPES.keySet().stream().sorted().toList();
    }

    /** The type of a hidden field, if the name is one. */
    public static Optional<Type> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
