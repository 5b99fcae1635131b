package dev.quarry.language.syntax;

import dev.quarry.language.Span;
import java.util.List;

/** A pipeline of commands; also the inside of a sub-query {@code [ … ]}. */
public record Query(List<Command> commands, Span span) {
    public Query {
        commands = List.copyOf(commands);
    }
}
