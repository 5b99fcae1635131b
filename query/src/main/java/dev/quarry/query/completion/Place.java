package dev.quarry.query.completion;

import dev.quarry.language.Cursor;
import dev.quarry.language.Cursor.Enclosing;
import dev.quarry.language.Cursor.Kind;
import dev.quarry.query.analysis.CommandCatalogue;
import dev.quarry.query.analysis.CommandDescription;
import dev.quarry.query.analysis.CommandParameter;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.function.DqlFunction;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A position in a query and what the query says of it.
 *
 * @param text the query up to the position
 */
record Place(String text, Cursor cursor, CompileOptions options) {

    String typed() {
        return text.substring(cursor.word().start(), cursor.word().end());
    }

    /** The commands before, as a query of their own; empty where the position is in the first one. */
    String before() {
        String commands =
                text.substring(cursor.before().start(), cursor.before().end()).strip();
        return commands.endsWith("|")
                ? commands.substring(0, commands.length() - 1).strip()
                : commands;
    }

    Optional<String> subject() {
        return cursor.subject().map(span -> text.substring(span.start(), span.end()));
    }

    /** The fields that rows have here; none are known where the commands before have mistakes. */
    Optional<Shape> shape() {
        return before().isEmpty()
                ? Optional.empty()
                : Compiler.compile(before(), options).plan().map(Plan::shape);
    }

    /** The command or function that a parameter here belongs to. */
    Optional<Enclosing> owner() {
        return cursor.enclosing().stream()
                .filter(around -> around.kind() == Kind.COMMAND || around.kind() == Kind.FUNCTION)
                .findFirst();
    }

    /** The functions that may aggregate here. */
    Collection<? extends DqlFunction> aggregations() {
        FunctionCatalogue functions = FunctionCatalogue.standard();
        String command = cursor.enclosing().stream()
                .filter(around -> around.kind() == Kind.COMMAND)
                .findFirst()
                .map(around -> around.name().toLowerCase(Locale.ROOT))
                .orElse("");
        return switch (command) {
            case "maketimeseries" -> functions.recordSeries();
            case "timeseries" -> functions.metricSeries();
            default -> functions.aggregates();
        };
    }

    Optional<CommandDescription> command() {
        return owner().filter(around -> around.kind() == Kind.COMMAND)
                .flatMap(around -> CommandCatalogue.description(around.name()));
    }

    /** What a command takes here: the parameter named before a colon, else the one at this position. */
    Optional<CommandParameter> parameter() {
        return command().flatMap(command -> parameter(command, owner().orElseThrow()));
    }

    private static Optional<CommandParameter> parameter(CommandDescription command, Enclosing use) {
        if (use.key().isPresent()) {
            return command.parameters().stream()
                    .filter(parameter -> parameter.name().equals(use.key().get()))
                    .findFirst();
        }
        List<CommandParameter> positional = command.parameters().stream()
                .filter(CommandParameter::positional)
                .toList();
        if (use.index() < positional.size()) {
            return Optional.of(positional.get(use.index()));
        }
        return positional.stream().filter(CommandParameter::variadic).findFirst();
    }
}
