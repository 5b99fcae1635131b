package dev.quarry.query.help;

import java.util.List;

/**
 * A command or a function.
 *
 * @param family the heading it stands under
 * @param synopsis how it is written, on one line
 * @param description one sentence
 * @param examples each runs as it stands
 */
public record Topic(
        Kind kind,
        String name,
        String family,
        String synopsis,
        String description,
        List<Parameter> parameters,
        List<Example> examples) {
    public Topic {
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** What a topic is about. */
    public enum Kind {
        COMMAND,
        /** Of one row. */
        FUNCTION,
        /** Over the rows of a group. */
        AGGREGATION
    }

    /**
     * A parameter of it.
     *
     * @param takes the types of its value
     * @param named whether its name has to be written
     * @param defaultValue what applies when it is left out; empty where it cannot be, or nothing applies
     * @param description may be empty
     */
    public record Parameter(
            String name,
            String takes,
            boolean required,
            boolean named,
            boolean many,
            String defaultValue,
            String description) {}

    /**
     * A use of it.
     *
     * @param dql a query, or an expression
     * @param result an expression with the same value; empty for queries
     */
    public record Example(String dql, String result) {}
}
