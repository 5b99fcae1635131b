package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Severity;
import dev.quarry.language.Span;
import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Direction;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * Sorts the parameters of one command or call: named and positional, grouped in braces or not, with the older forms
 * {@code {expression, alias: name}} and {@code {expression, direction: "descending"}}.
 */
final class ParameterBinder {
    private final String owner;
    private final Span ownerSpan;
    private final List<? extends ParameterRule> rules;
    private final Diagnostics diagnostics;
    private final boolean command;

    private final Map<String, List<Bound>> values = new LinkedHashMap<>();
    private final SequencedSet<String> named = new LinkedHashSet<>();
    private Optional<String> last = Optional.empty();

    private ParameterBinder(
            String owner,
            Span ownerSpan,
            List<? extends ParameterRule> rules,
            boolean command,
            Diagnostics diagnostics) {
        this.owner = owner;
        this.ownerSpan = ownerSpan;
        this.rules = rules;
        this.command = command;
        this.diagnostics = diagnostics;
    }

    static BoundParameters command(
            CommandDescription command, Span span, List<Parameter> parameters, Diagnostics diagnostics) {
        return new ParameterBinder(command.name(), span, command.parameters(), true, diagnostics).bind(parameters);
    }

    static BoundParameters function(
            String name,
            Span span,
            List<? extends ParameterRule> rules,
            List<Parameter> given,
            Diagnostics diagnostics) {
        return new ParameterBinder(name, span, rules, false, diagnostics).bind(given);
    }

    private BoundParameters bind(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            parameter.key().ifPresent(key -> rule(key.text()).ifPresent(rule -> named.add(rule.name())));
        }
        parameters.forEach(this::take);
        for (ParameterRule rule : rules) {
            if (rule.required() && !values.containsKey(rule.name())) {
                diagnostics.error(
                        "MANDATORY_PARAMETER_MISSING",
                        ownerSpan,
                        "The parameter `%1$s` of `%2$s` is missing.",
                        rule.name(),
                        owner);
            }
        }
        return new BoundParameters(values);
    }

    private void take(Parameter parameter) {
        if (parameter.key().isPresent()) {
            takeNamed(parameter.key().get(), parameter);
        } else if (parameter.value() instanceof Argument.Group group) {
            takeGroup(group);
        } else {
            nextPositional(parameter.span()).ifPresent(rule -> add(rule, parameter.value()));
        }
    }

    /** Braces around positional parameters change nothing, but several values cannot be one. */
    private void takeGroup(Argument.Group group) {
        long several =
                group.parameters().stream().filter(it -> it.key().isEmpty()).count();
        Optional<? extends ParameterRule> next = openPositional();
        if (!command && several > 1 && next.isPresent() && !next.get().variadic()) {
            diagnostics.error(
                    "PARAMETER_MUST_NOT_BE_A_GROUP",
                    group.span(),
                    "The parameter `%1$s` of `%2$s` takes one value, not a group.",
                    next.get().name(),
                    owner);
            values.put(next.get().name(), List.of());
            return;
        }
        group.parameters().forEach(this::take);
    }

    private void takeNamed(Name key, Parameter parameter) {
        Optional<? extends ParameterRule> known = rule(key.text());
        if (known.isEmpty()) {
            if (!takeOlderForm(key, parameter)) {
                unknown(key, parameter);
            }
            return;
        }
        ParameterRule rule = known.get();
        if (values.containsKey(rule.name()) && !values.get(rule.name()).isEmpty()) {
            diagnostics.error(
                    "PARAMETER_DEFINED_TWICE",
                    parameter.span(),
                    "The parameter `%1$s` of `%2$s` is defined more than once.",
                    rule.name(),
                    owner);
            return;
        }
        values.computeIfAbsent(rule.name(), name -> new ArrayList<>());
        if (parameter.value() instanceof Argument.Group group) {
            Optional<String> outer = last;
            last = Optional.empty();
            group.parameters().forEach(inner -> takeInner(rule, inner));
            last = outer;
            if (!rule.variadic() && values.get(rule.name()).size() > 1) {
                diagnostics.error(
                        "PARAMETER_MUST_NOT_BE_A_GROUP",
                        group.span(),
                        "The parameter `%1$s` of `%2$s` takes one value, not a group.",
                        rule.name(),
                        owner);
            }
        } else {
            if (rule.variadic()) {
                Span value = parameter.value().span();
                diagnostics.add(new Diagnostic(
                        Severity.INFO,
                        "PARAMETERS_SHOULD_BE_GROUPED",
                        "The parameters should be grouped with curly braces: {}.",
                        List.of(),
                        parameter.span(),
                        Optional.of(new Diagnostic.Fix("Add braces", value, "{" + diagnostics.textAt(value) + "}"))));
            }
            add(rule, parameter.value());
            last = Optional.empty();
        }
    }

    private void takeInner(ParameterRule rule, Parameter inner) {
        if (inner.key().isPresent()) {
            if (!takeOlderForm(inner.key().get(), inner)) {
                unknown(inner.key().get(), inner);
            }
        } else if (inner.value() instanceof Argument.Group nested) {
            nested.parameters().forEach(it -> takeInner(rule, it));
        } else {
            add(rule, inner.value());
        }
    }

    /** {@code alias: name} and {@code direction: "descending"} belong to the value before them. */
    private boolean takeOlderForm(Name key, Parameter parameter) {
        if (last.isEmpty() || !(parameter.value() instanceof Argument.Plain plain)) {
            return false;
        }
        ParameterRule rule = rule(last.get()).orElseThrow();
        List<Bound> soFar = values.get(rule.name());
        Bound before = soFar.getLast();
        if (key.text().equals("alias")
                && rule.assignment() != ParameterRule.Assignment.NONE
                && before.target().isEmpty()
                && plain.expression() instanceof Expression.Field field) {
            soFar.set(soFar.size() - 1, before.withTarget(field.name()));
            return true;
        }
        if (key.text().equals("direction")
                && rule.directed()
                && plain.expression() instanceof Expression.StringLiteral text
                && (text.value().equals("ascending") || text.value().equals("descending"))) {
            Direction direction = text.value().equals("ascending") ? Direction.ASCENDING : Direction.DESCENDING;
            soFar.set(soFar.size() - 1, before.withDirection(direction));
            return true;
        }
        return false;
    }

    private void unknown(Name key, Parameter parameter) {
        List<String> names = rules.stream().map(ParameterRule::name).toList();
        Optional<String> near = NearNames.nearest(key.text(), names);
        String text = "The parameter `%1$s` isn't known to `%2$s`."
                + near.map(it -> " Did you mean `%3$s`?").orElse("");
        Object[] arguments =
                near.isPresent() ? new Object[] {key.text(), owner, near.get()} : new Object[] {key.text(), owner};
        Diagnostic diagnostic = Diagnostic.error("UNKNOWN_PARAMETER_DEFINED", parameter.span(), text, arguments);
        diagnostics.add(near.map(it -> new Diagnostic(
                        diagnostic.severity(),
                        diagnostic.type(),
                        diagnostic.format(),
                        diagnostic.arguments(),
                        diagnostic.span(),
                        Optional.of(new Diagnostic.Fix("Change to " + it, key.span(), it))))
                .orElse(diagnostic));
    }

    private Optional<? extends ParameterRule> openPositional() {
        return rules.stream()
                .filter(ParameterRule::positional)
                .filter(rule -> !named.contains(rule.name()))
                .filter(rule -> rule.variadic() || !values.containsKey(rule.name()))
                .findFirst();
    }

    private Optional<? extends ParameterRule> nextPositional(Span span) {
        Optional<? extends ParameterRule> open = openPositional();
        if (open.isEmpty()) {
            tooMany(span);
        }
        return open;
    }

    private void tooMany(Span span) {
        if (rules.isEmpty()) {
            diagnostics.error(
                    command ? "NO_PARAMETERS_FOR_COMMAND" : "TOO_MANY_POSITIONAL_PARAMETERS",
                    span,
                    "`%1$s` takes no parameters.",
                    owner);
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

    private void add(ParameterRule rule, Argument argument) {
        Bound bound = switch (argument) {
            case Argument.Plain it -> new Bound(Optional.empty(), it.expression(), Optional.empty(), it.span());
            case Argument.Assigned it ->
                new Bound(Optional.of(it.target()), it.expression(), Optional.empty(), it.span());
            case Argument.Directed it ->
                new Bound(Optional.empty(), it.expression(), Optional.of(it.direction()), it.span());
            case Argument.Group it -> throw new IllegalArgumentException("a group is no value: " + it.span());
        };
        if (bound.direction().isPresent() && !rule.directed()) {
            diagnostics.error(
                    "PARSE_ERROR",
                    bound.span(),
                    "`%1$s` isn't allowed here: only sort keys have a direction.",
                    bound.descending() ? "desc" : "asc");
        }
        values.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(bound);
        last = Optional.of(rule.name());
    }

    private Optional<? extends ParameterRule> rule(String name) {
        return rules.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
