package dev.quarry.query.analysis;

import java.util.List;

/**
 * What help and completion say of a command, and what binds its parameters.
 *
 * @param source whether it starts a query
 * @param description one sentence
 * @param example a query that uses it
 */
public record CommandDescription(
        String name, boolean source, List<CommandParameter> parameters, String description, String example) {
    public CommandDescription {
        parameters = List.copyOf(parameters);
    }
}
