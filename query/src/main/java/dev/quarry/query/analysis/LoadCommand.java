package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.StringValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** {@code load}: the rows of a lookup table. */
final class LoadCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "load",
            true,
            List.of(
                    required(
                            "tabularFile",
                            Kind.TABULAR_FILE,
                            Type.STRING,
                            "The name of a lookup table, for example `\"/lookups/accounts\"`."),
                    optional("offset", Kind.CONSTANT, Type.LONG, "How many rows to leave out at the start.")
                            .defaultsTo("0")),
            "Loads the rows of a lookup table.",
            "load \"/lookups/accounts\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Optional<Value> name = use.constant("tabularFile");
        long offset = use.wholeNumber("offset", 0).orElse(0L);
        Span span = use.first("tabularFile").map(Bound::span).orElse(use.span());
        return name.isPresent() && name.get() instanceof StringValue text
                ? table(text.value(), offset, span, use.analysis())
                : nothing("");
    }

    private static Plan table(String name, long offset, Span span, Analysis analysis) {
        if (!name.startsWith("/")) {
            analysis.diagnostics()
                    .error(
                            "TABULAR_FILE_MUST_START_WITH_SLASH",
                            span,
                            "The name of a tabular file must start with a slash: `%1$s`.",
                            "/lookups/" + name);
            return nothing(name);
        }
        Optional<Shape> shape = analysis.tabularFiles().shape(name);
        if (shape.isEmpty()) {
            analysis.diagnostics()
                    .add(unknown(name, span, analysis.tabularFiles().names()));
            return nothing(name);
        }
        return new Plan.Table(name, offset, shape.get());
    }

    private static Diagnostic unknown(String name, Span span, List<String> known) {
        return NearNames.unknown(
                "UNKNOWN_TABULAR_FILE",
                span,
                "There's no tabular file `%1$s`.",
                name,
                NearNames.nearest(name, known),
                near -> '"' + near + '"');
    }

    private static Plan nothing(String name) {
        return new Plan.Table(name, 0, Shape.lenient(new LinkedHashMap<>()));
    }
}
