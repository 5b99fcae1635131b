package dev.quarry.query.analysis;

import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;

/**
 * One parameter of a command. Required parameters are positional and may be named; optional ones must be named, with few exceptions.
 *
 * @param positional whether it may be given without its name
 * @param accepts the types its value may have; a value known to be of another type is an error
 * @param defaultValue what applies when it is left out, as DQL text; empty for required ones and where nothing applies
 * @param description one sentence, for help and completion
 */
public record CommandParameter(
        String name,
        boolean required,
        boolean positional,
        boolean variadic,
        Assignment assignment,
        Kind kind,
        Type accepts,
        Optional<String> defaultValue,
        String description)
        implements ParameterRule {

    /** What may stand for a parameter. */
    public enum Kind {
        EXPRESSION,
        /** Known before the first row is read. */
        CONSTANT,
        AGGREGATION,
        /** An aggregation of {@code makeTimeseries}. */
        RECORD_SERIES,
        /** An aggregation of {@code timeseries}. */
        METRIC_SERIES,
        /** An expression with a direction. */
        SORT_KEY,
        /** A field by its name. */
        FIELD,
        /** A field by its name, or a string with {@code *}. */
        FIELD_PATTERN,
        DATA_OBJECT,
        /** The name of a lookup table as a string. */
        TABULAR_FILE,
        BUCKET,
        /** A word that stands for itself, or the same as a string. */
        NAME,
        /** A DPL pattern as a string. */
        PATTERN,
        SUB_QUERY,
        /** One of the {@link Choices}. */
        CHOICE
    }

    @Override
    public List<String> aliases() {
        return kind == Kind.DATA_OBJECT ? List.of("sourceId") : List.of();
    }

    @Override
    public List<String> modifiers() {
        return switch (kind) {
            case RECORD_SERIES -> List.of("default", "rate");
            case METRIC_SERIES -> List.of("rollup", "default", "rate");
            default -> List.of();
        };
    }

    @Override
    public boolean directed() {
        return kind == Kind.SORT_KEY;
    }

    static CommandParameter required(String name, Kind kind, Type accepts, String description) {
        return new CommandParameter(
                name, true, true, false, Assignment.NONE, kind, accepts, Optional.empty(), description);
    }

    static CommandParameter optional(String name, Kind kind, Type accepts, String description) {
        return new CommandParameter(
                name, false, false, false, Assignment.NONE, kind, accepts, Optional.empty(), description);
    }

    CommandParameter many() {
        return new CommandParameter(
                name, required, positional, true, assignment, kind, accepts, defaultValue, description);
    }

    CommandParameter assignable(Assignment how) {
        return new CommandParameter(
                name, required, positional, variadic, how, kind, accepts, defaultValue, description);
    }

    /** May be given without its name though it can be left out. */
    CommandParameter withoutName() {
        return new CommandParameter(
                name, required, true, variadic, assignment, kind, accepts, defaultValue, description);
    }

    /** Cannot be given without its name though it is required. */
    CommandParameter onlyNamed() {
        return new CommandParameter(
                name, required, false, variadic, assignment, kind, accepts, defaultValue, description);
    }

    CommandParameter defaultsTo(String text) {
        return new CommandParameter(
                name, required, positional, variadic, assignment, kind, accepts, Optional.of(text), description);
    }
}
