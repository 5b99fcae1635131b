package dev.quarry.language.syntax;

import dev.quarry.language.Span;
import java.util.List;

/** A command and its parameters, in the order written. */
public record Command(Name name, List<Parameter> parameters, Span span) {
    public Command {
        parameters = List.copyOf(parameters);
    }
}
