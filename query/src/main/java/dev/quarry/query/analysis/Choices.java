package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.plan.Plan.JoinKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters whose value is one of a few words. */
public final class Choices {
    private static final Map<String, List<String>> OF_PARAMETER = Map.of(
            "kind", List.of("inner", "leftOuter", "outer"),
            "executionOrder", List.of("auto", "leftFirst", "rightFirst"),
            "broadcast", List.of("enabled", "disabled"));

    private Choices() {}

    /** The words that a parameter takes. */
    public static List<String> of(String parameter) {
        return OF_PARAMETER.getOrDefault(parameter, List.of());
    }

    static JoinKind joinKind(CommandUse use) {
        return switch (chosen(use.analysis(), use.parameters(), "kind").orElse("inner")) {
            case "leftOuter" -> JoinKind.LEFT_OUTER;
            case "outer" -> JoinKind.OUTER;
            default -> JoinKind.INNER;
        };
    }

    /** How to run a join, which is for the engine to decide: only checked. */
    static void checkExecution(Analysis analysis, BoundParameters parameters) {
        chosen(analysis, parameters, "executionOrder");
        chosen(analysis, parameters, "broadcast");
    }

    private static Optional<String> chosen(Analysis analysis, BoundParameters parameters, String parameter) {
        Optional<Bound> bound = parameters.all(parameter).stream().findFirst();
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        if (bound.get().target().isEmpty()
                && bound.get().expression() instanceof Expression.Field field
                && of(parameter).contains(field.name().text())) {
            return Optional.of(field.name().text());
        }
        analysis.diagnostics()
                .namedParameterHasToBe(
                        bound.get().span(),
                        parameter,
                        "a predefined identifier (allowed: " + String.join(", ", of(parameter)) + ")");
        return Optional.empty();
    }
}
