package dev.quarry.reference;

import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan.Renaming;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Rows with fewer fields, or fields of other names. */
final class Reshaping {
    private Reshaping() {}

    static RecordValue kept(RecordValue row, List<String> patterns) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(row.members());
        members.keySet().retainAll(matching(row, patterns));
        return new RecordValue(members);
    }

    static RecordValue removed(RecordValue row, List<String> patterns) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(row.members());
        members.keySet().removeAll(matching(row, patterns));
        return new RecordValue(members);
    }

    /** The field keeps its place; one that has the new name already goes. */
    static RecordValue renamed(RecordValue row, Renaming renaming) {
        if (renaming.from().equals(renaming.to())) {
            return row;
        }
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        row.members().forEach((name, value) -> {
            if (name.equals(renaming.from())) {
                members.put(renaming.to(), value);
            } else if (!name.equals(renaming.to())) {
                members.put(name, value);
            }
        });
        return new RecordValue(members);
    }

    private static List<String> matching(RecordValue row, List<String> patterns) {
        return row.members().keySet().stream()
                .filter(name -> patterns.stream().anyMatch(pattern -> FieldPattern.matches(pattern, name)))
                .toList();
    }
}
