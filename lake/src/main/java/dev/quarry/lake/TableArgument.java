package dev.quarry.lake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The argument of a {@link Relation.TableFunction}, as one text: {@code cloudtrail 16:event_event_name9:CreateKey}.
 *
 * @param name what to read; without spaces
 * @param selected by column: a row in which it has another value, or none, may be left out
 */
public record TableArgument(String name, Map<String, String> selected) {
    public TableArgument {
        selected = new LinkedHashMap<>(selected);
    }

    /** Each text has its length before it, so that it may hold anything. */
    public String text() {
        StringBuilder out = new StringBuilder(name);
        if (!selected.isEmpty()) {
            out.append(' ');
        }
        selected.forEach((column, value) -> {
            out.append(column.length()).append(':').append(column);
            out.append(value.length()).append(':').append(value);
        });
        return out.toString();
    }

    /** Reads what {@link #text()} wrote. */
    public static TableArgument parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return new TableArgument(text, Map.of());
        }
        Map<String, String> selected = new LinkedHashMap<>();
        String column = "";
        boolean isColumn = true;
        for (int at = space + 1; at < text.length(); isColumn = !isColumn) {
            int colon = text.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(text, at, colon, 10);
            String part = text.substring(colon + 1, end);
            if (isColumn) {
                column = part;
            } else {
                selected.put(column, part);
            }
            at = end;
        }
        return new TableArgument(text.substring(0, space), selected);
    }
}
