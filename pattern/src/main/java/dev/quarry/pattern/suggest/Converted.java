package dev.quarry.pattern.suggest;

import java.util.List;

/**
 * What another notation became.
 *
 * @param pattern a pattern that compiles
 * @param notes where it differs from what it was made of, a sentence each
 */
public record Converted(String pattern, List<String> notes) {
    public Converted {
        notes = List.copyOf(notes);
    }
}
