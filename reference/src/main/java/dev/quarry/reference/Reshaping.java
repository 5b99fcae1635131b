package dev.quarry.reference;

import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.Renaming;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

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

    /** Renamed fields keep their place; one that has a new name already, and is not renamed itself, goes. */
    static RecordValue renamed(RecordValue row, Plan.Change.Rename rename) {
        List<Renaming> renamings = rename.renamings();
        Map<String, String> sources = new HashMap<>();
        renamings.forEach(it -> sources.put(it.to(), it.from()));
        Map<String, String> targets = new HashMap<>();
        sources.forEach((to, from) -> targets.put(from, to));
        Set<String> gone = new HashSet<>(sources.keySet());
        gone.addAll(rename.gone());
        renamings.forEach(it -> gone.add(it.from()));
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        row.members().forEach((name, value) -> {
            if (targets.containsKey(name)) {
                members.put(targets.get(name), value);
            } else if (!gone.contains(name)) {
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
