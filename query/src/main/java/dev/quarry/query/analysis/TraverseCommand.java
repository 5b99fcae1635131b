package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Name;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code traverse}: from nodes along edges to other nodes. Without edges nothing is reached. */
final class TraverseCommand implements CommandAnalyser {
    private static final Set<String> DIRECTIONS = Set.of("forward", "backward");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "traverse",
            false,
            List.of(
                    optional("direction", Kind.NAME, Type.STRING, "`forward` from source to target, or `backward`.")
                            .defaultsTo("forward"),
                    optional(
                                    "fieldsKeep",
                                    Kind.FIELD_PATTERN,
                                    Type.STRING,
                                    "Fields to remember in `dt.traverse.history`, or patterns of them.")
                            .many(),
                    optional("nodeId", Kind.FIELD, Type.SMARTSCAPE_ID, "The field with the node to start from.")
                            .defaultsTo("id"),
                    required("edgeTypes", Kind.NAME, Type.STRING, "The types of the edges; strings may hold `*`.")
                            .many(),
                    required("targetTypes", Kind.NAME, Type.STRING, "The types of the nodes; strings may hold `*`.")
                            .many()),
            "Replaces nodes of the topology by those at the other end of their edges. A lake of logs holds none.",
            "smartscapeNodes CONTAINER | traverse runs_on, HOST");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        use.all("edgeTypes").forEach(bound -> use.name(bound, "a type of edges"));
        use.all("targetTypes").forEach(bound -> use.name(bound, "a type of nodes"));
        FieldPatterns.of(use, "fieldsKeep");
        use.first("direction").ifPresent(bound -> checkDirection(use, bound));
        checkNode(use);
        Unheld.warn(use, "NO_TOPOLOGY", "edges");
        return new Plan.Rows(List.of(), SmartscapeCommand.NODES.with("dt.traverse.history", Type.ARRAY));
    }

    private static void checkDirection(CommandUse use, Bound bound) {
        if (!DIRECTIONS.contains(use.name(bound, "forward or backward"))) {
            use.analysis()
                    .diagnostics()
                    .namedParameterHasToBe(
                            bound.span(), "direction", "a predefined identifier (allowed: forward, backward)");
        }
    }

    /** What is no id of a node starts nowhere; what can never be one is a mistake. */
    private static void checkNode(CommandUse use) {
        Span span = use.first("nodeId").map(Bound::span).orElse(use.span());
        String field =
                use.first("nodeId").map(bound -> use.name(bound, "a field")).orElse("id");
        Expr node = FieldResolver.resolve(
                new Name(field, false, span), use.shape(), use.analysis().diagnostics());
        if (!ExpressionAnalyser.fits(node, Type.SMARTSCAPE_ID.or(Type.STRING))) {
            use.analysis().diagnostics().hasToBeButWas(span, Optional.of("nodeId"), Type.SMARTSCAPE_ID, node.type());
        }
    }
}
