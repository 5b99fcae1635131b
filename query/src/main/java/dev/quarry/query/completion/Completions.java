package dev.quarry.query.completion;

import java.util.List;

/**
 * What can stand at the cursor, the likeliest first.
 *
 * @param runnable whether the query up to the cursor is one already
 */
public record Completions(boolean runnable, List<Suggestion> suggestions) {
    public Completions {
        suggestions = List.copyOf(suggestions);
    }
}
