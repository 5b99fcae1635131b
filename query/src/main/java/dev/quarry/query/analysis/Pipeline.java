package dev.quarry.query.analysis;

import dev.quarry.language.ParsedQuery;
import dev.quarry.language.Parser;
import dev.quarry.language.Span;
import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Query;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Turns the commands of a query or sub-query, one after the other, into a plan. */
final class Pipeline {
    /** Stands for what could not be analysed: no field is missing in it, so that nothing more is said about it. */
    private static final Plan NOTHING =
            new Plan.Rows(List.of(), new Shape(new LinkedHashMap<>(), Optional.of(Shape.Tail.EVERYTHING)));

    private Pipeline() {}

    static Plan analyse(Query query, Analysis analysis) {
        Plan plan = NOTHING;
        List<String> before = new ArrayList<>();
        Optional<TimeRange> outer = analysis.enter();
        for (Command command : query.commands()) {
            plan = analyse(command, plan, List.copyOf(before), analysis);
            before.add(CommandCatalogue.description(command.name().text())
                    .map(CommandDescription::name)
                    .orElse(command.name().text()));
        }
        analysis.leave(outer);
        return plan;
    }

    /**
     * Commands of our own after a plan: what a command means that others can say.
     *
     * @param commands DQL without mistakes, joined by {@code |}
     */
    static Plan continued(Plan input, String commands, Analysis analysis) {
        ParsedQuery parsed = Parser.parse(commands);
        Analysis inner = analysis.within(commands);
        Plan plan = input;
        for (Command command : parsed.query().commands()) {
            plan = analyse(command, plan, List.of("data"), inner);
        }
        if (parsed.hasErrors() || inner.diagnostics().errorCount() > 0) {
            throw new IllegalStateException(
                    commands + ": " + inner.diagnostics().all());
        }
        return plan;
    }

    private static Plan analyse(Command command, Plan input, List<String> before, Analysis analysis) {
        String name = command.name().text();
        Span span = command.name().span();
        Optional<CommandAnalyser> found = CommandCatalogue.find(name);
        if (found.isEmpty()) {
            unknown(name, span, analysis);
            return NOTHING;
        }
        CommandDescription description = found.get().description();
        if (description.source() != before.isEmpty()) {
            misplaced(description, span, analysis);
            return NOTHING;
        }
        long errors = analysis.diagnostics().errorCount();
        BoundParameters parameters =
                ParameterBinder.command(description, span, command.parameters(), analysis.diagnostics());
        if (analysis.diagnostics().errorCount() > errors) {
            return NOTHING;
        }
        analysis.subQueries().enter();
        Plan step = found.get().analyse(new CommandUse(analysis, description, parameters, input, before, span));
        Plan plan = analysis.subQueries().leave(input, step);
        return analysis.diagnostics().errorCount() > errors ? NOTHING : plan;
    }

    private static void misplaced(CommandDescription command, Span span, Analysis analysis) {
        if (command.source()) {
            analysis.diagnostics()
                    .error(
                            "COMMAND_NOT_ALLOWED_HERE",
                            span,
                            "The command `%1$s` can only start a query.",
                            command.name());
        } else {
            analysis.diagnostics()
                    .error(
                            "COMMAND_NOT_ALLOWED_HERE",
                            span,
                            "The command `%1$s` can't start a query. Start with `fetch` or `data`.",
                            command.name());
        }
    }

    private static void unknown(String name, Span span, Analysis analysis) {
        Optional<String> near = OtherNames.command(name).or(() -> NearNames.nearest(name, CommandCatalogue.names()));
        analysis.diagnostics()
                .add(NearNames.unknown(
                        "UNKNOWN_COMMAND", span, "There's no command `%1$s`.", name, near, UnaryOperator.identity()));
    }
}
