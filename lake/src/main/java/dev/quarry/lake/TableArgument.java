package dev.quarry.lake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The argument of a {@link Relation.TableFunction}, as one text:
 * {@code cloudtrail 16:event_event_name9:CreateKey0:9:CreateKey}.
 *
 * @param name what to read; without spaces
 * @param selected by column: a row in which it has another value, or none, may be left out
 * @param strings a row whose content lacks one of these, as a whole JSON string in it, may be left out
 */
public record TableArgument(String name, Map<String, String> selected, Set<String> strings) {
    public TableArgument {
        selected = new LinkedHashMap<>(selected);
        strings = new LinkedHashSet<>(strings);
    }

    public TableArgument(String name, Map<String, String> selected) {
        this(name, selected, Set.of());
    }

    /** Each text has its length before it, so that it may hold anything. */
    public String text() {
        StringBuilder out = new StringBuilder(name);
        if (!selected.isEmpty() || !strings.isEmpty()) {
            out.append(' ');
        }
        selected.forEach((column, value) -> append(out, column, value));
        strings.forEach(string -> append(out, "", string));
        return out.toString();
    }

    private static void append(StringBuilder out, String column, String value) {
        out.append(column.length()).append(':').append(column);
        out.append(value.length()).append(':').append(value);
    }

    /** Reads what {@link #text()} wrote. */
    public static TableArgument parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return new TableArgument(text, Map.of());
        }
        Map<String, String> selected = new LinkedHashMap<>();
        Set<String> strings = new LinkedHashSet<>();
        String column = "";
        boolean isColumn = true;
        for (int at = space + 1; at < text.length(); isColumn = !isColumn) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
            String part = text.substring(colon + 1, end);
            if (isColumn) {
                column = part;
            } else if (column.isEmpty()) {
                strings.add(part);
            } else {
                selected.put(column, part);
            }
            at = end;
        }
        return new TableArgument(text.substring(0, space), selected, strings);
    }
}
