package dev.quarry.cli.output;

import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of records that may have any fields. */
final class Columns {
    private Columns() {}

    /** All fields in the order of their first appearance. */
    static List<String> of(List<RecordValue> records) {
        Set<String> names = new LinkedHashSet<>();
        records.forEach(record -> names.addAll(record.members().keySet()));
        return List.copyOf(names);
    }
}
