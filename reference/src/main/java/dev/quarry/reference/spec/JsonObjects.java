package dev.quarry.reference.spec;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON objects, one after the other; each begins on a line of its own and may stretch over several. */
final class JsonObjects {
    private JsonObjects() {}

    static List<RecordValue> parse(String file, int line, List<String> lines) {
        List<RecordValue> rows = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String text : lines) {
            open.append(text).append('\n');
            if (open.toString().isBlank()) {
                open.setLength(0);
                continue;
            }
            Optional<Value> value = ValueText.readJson(open.toString().strip());
            if (value.isPresent() && value.get() instanceof RecordValue row) {
                rows.add(row);
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            throw new SpecFormatException(
                    file, line, "not a JSON object: " + open.toString().strip());
        }
        return List.copyOf(rows);
    }
}
