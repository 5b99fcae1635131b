package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What can be wrong with the parameters of one command or call. */
final class BindingComplaints {
    private final String owner;
    private final List<? extends ParameterRule> rules;
    private final Diagnostics diagnostics;

    BindingComplaints(String owner, List<? extends ParameterRule> rules, Diagnostics diagnostics) {
        this.owner = owner;
        this.rules = rules;
        this.diagnostics = diagnostics;
    }

    /** A command without any of its parameters. */
    void none(ParameterRule missing, Span span) {
        diagnostics.error(
                "NO_PARAMETERS_FOR_COMMAND",
                span,
                "There are no parameters for the command `%1$s`: `" + missing.name() + "` is missing.",
                owner);
    }

    void missing(ParameterRule rule, Span span) {
        diagnostics.error(
                "MANDATORY_PARAMETER_MISSING", span, "The parameter `%1$s` of `%2$s` is missing.", rule.name(), owner);
    }

    void group(ParameterRule rule, Span span) {
        diagnostics.error(
                "PARAMETER_MUST_NOT_BE_A_GROUP",
                span,
                "The parameter `%1$s` of `%2$s` takes one value, not a group.",
                rule.name(),
                owner);
    }

    void twice(ParameterRule rule, Span span) {
        diagnostics.error(
                "PARAMETER_DEFINED_TWICE",
                span,
                "The parameter `%1$s` of `%2$s` is defined more than once.",
                rule.name(),
                owner);
    }

    void ungrouped(Parameter parameter) {
        Span value = parameter.value().span();
        diagnostics.add(Diagnostic.info(
                        "PARAMETERS_SHOULD_BE_GROUPED",
                        parameter.span(),
                        "The parameters should be grouped with curly braces: {}.")
                .with(new Diagnostic.Fix("Add braces", value, "{" + diagnostics.textAt(value) + "}")));
    }

    void direction(Bound bound) {
        diagnostics.error(
                "PARSE_ERROR",
                bound.span(),
                "`%1$s` isn't allowed here: only sort keys have a direction.",
                bound.descending() ? "desc" : "asc");
    }

    void unknown(Name key, Parameter parameter) {
        List<String> names = rules.stream().map(ParameterRule::name).toList();
        Optional<String> near = NearNames.nearest(key.text(), names);
        String format = "The parameter `%1$s` isn't known to `" + owner.replace("%", "%%") + "`.";
        Diagnostic diagnostic = NearNames.unknown(
                "UNKNOWN_PARAMETER_DEFINED", parameter.span(), format, key.text(), near, UnaryOperator.identity());
        diagnostics.add(diagnostic.with(near.map(it -> new Diagnostic.Fix("Change to " + it, key.span(), it))));
    }

    void tooMany(Span span) {
        if (rules.isEmpty()) {
            diagnostics.error("TOO_MANY_POSITIONAL_PARAMETERS", span, "`%1$s` takes no parameters.", owner);
            return;
        }
        String options = rules.stream()
                .filter(rule -> !rule.positional())
                .map(rule -> "`" + rule.name() + ":`")
                .collect(Collectors.joining(", "));
        if (options.isEmpty()) {
            diagnostics.error(
                    "TOO_MANY_POSITIONAL_PARAMETERS",
                    span,
                    "There are too many positional parameters for `%1$s`.",
                    owner);
        } else {
            diagnostics.error(
                    "TOO_MANY_POSITIONAL_PARAMETERS_WITH_OPTIONS",
                    span,
                    "There are too many positional parameters for `%1$s`. Optional parameters need their name: %2$s.",
                    owner,
                    options);
        }
    }
}
