package dev.quarry.query.analysis;

import dev.quarry.language.OlderForms;
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

/**
 * Sorts the parameters of one command or call: named and positional, grouped in braces or not, with the older forms
 * {@code {expression, alias: name}} and {@code {expression, direction: "descending"}}.
 */
final class ParameterBinder {
    private final Span ownerSpan;
    private final List<? extends ParameterRule> rules;
    private final BindingComplaints complaints;
    private final boolean command;

    private final Map<String, List<Bound>> values = new LinkedHashMap<>();
    private final SequencedSet<String> named = new LinkedHashSet<>();
    private Optional<String> last = Optional.empty();
    private boolean severalBefore;

    private ParameterBinder(
            String owner,
            Span ownerSpan,
            List<? extends ParameterRule> rules,
            boolean command,
            Diagnostics diagnostics) {
        this.ownerSpan = ownerSpan;
        this.rules = rules;
        this.command = command;
        this.complaints = new BindingComplaints(owner, rules, diagnostics);
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
        Optional<? extends ParameterRule> bare = rules.stream()
                .filter(ParameterRule::required)
                .filter(it -> command && parameters.isEmpty())
                .findFirst();
        bare.ifPresent(missing -> complaints.none(missing, ownerSpan));
        for (ParameterRule rule : rules) {
            if (bare.isEmpty() && rule.required() && !values.containsKey(rule.name())) {
                complaints.missing(rule, ownerSpan);
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
            complaints.group(next.get(), group.span());
            values.put(next.get().name(), List.of());
            return;
        }
        if (next.isPresent() && takesOnePlace(next.get())) {
            values.put(next.get().name(), new ArrayList<>());
            OlderForms.valueFirst(group).forEach(inner -> takeInner(next.get(), inner));
            return;
        }
        OlderForms.valueFirst(group).forEach(this::take);
        severalBefore = several > 1;
    }

    /** A list that another parameter follows is one value, or several in braces. */
    private boolean takesOnePlace(ParameterRule rule) {
        return rule.variadic()
                && rules.stream()
                        .filter(ParameterRule::positional)
                        .reduce((first, second) -> second)
                        .filter(last -> !last.name().equals(rule.name()))
                        .isPresent();
    }

    private void takeNamed(Name key, Parameter parameter) {
        Optional<? extends ParameterRule> known = rule(key.text());
        if (known.isEmpty()) {
            if (!takeOlderForm(key, parameter)) {
                complaints.unknown(key, parameter);
            }
            return;
        }
        ParameterRule rule = known.get();
        if (values.containsKey(rule.name()) && !values.get(rule.name()).isEmpty()) {
            complaints.twice(rule, parameter.span());
            return;
        }
        values.computeIfAbsent(rule.name(), name -> new ArrayList<>());
        if (parameter.value() instanceof Argument.Group group) {
            Optional<String> outer = last;
            last = Optional.empty();
            OlderForms.valueFirst(group).forEach(inner -> takeInner(rule, inner));
            last = outer;
            if (values.get(rule.name()).isEmpty()) {
                values.remove(rule.name());
            } else if (!rule.variadic() && values.get(rule.name()).size() > 1) {
                complaints.group(rule, group.span());
            }
        } else {
            if (rule.variadic()) {
                complaints.ungrouped(parameter);
            }
            add(rule, parameter.value());
            last = Optional.empty();
        }
    }

    private void takeInner(ParameterRule rule, Parameter inner) {
        if (inner.key().isPresent()) {
            if (!takeOlderForm(inner.key().get(), inner)) {
                complaints.unknown(inner.key().get(), inner);
            }
        } else if (inner.value() instanceof Argument.Group nested) {
            OlderForms.valueFirst(nested).forEach(it -> takeInner(rule, it));
        } else {
            add(rule, inner.value());
        }
    }

    /** {@code alias: name}, {@code direction: "descending"} and modifiers belong to the value before them. */
    private boolean takeOlderForm(Name key, Parameter parameter) {
        if (last.isEmpty() || !(parameter.value() instanceof Argument.Plain plain)) {
            return false;
        }
        ParameterRule rule = rule(last.get()).orElseThrow();
        List<Bound> soFar = values.get(rule.name());
        Bound before = soFar.getLast();
        if (rule.modifiers().contains(key.text())
                && !severalBefore
                && before.expression() instanceof Expression.Call call) {
            soFar.set(soFar.size() - 1, before.withExpression(OlderForms.with(call, parameter)));
            return true;
        }
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

    private Optional<? extends ParameterRule> openPositional() {
        return rules.stream()
                .filter(ParameterRule::positional)
                .filter(rule -> !named.contains(rule.name()))
                .filter(rule -> (rule.variadic() && !takesOnePlace(rule)) || !values.containsKey(rule.name()))
                .findFirst();
    }

    private Optional<? extends ParameterRule> nextPositional(Span span) {
        Optional<? extends ParameterRule> open = openPositional();
        if (open.isEmpty()) {
            complaints.tooMany(span);
        }
        return open;
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
            complaints.direction(bound);
        }
        values.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(bound);
        last = Optional.of(rule.name());
        severalBefore = false;
    }

    private Optional<? extends ParameterRule> rule(String name) {
        return rules.stream()
                .filter(it -> it.name().equals(name) || it.aliases().contains(name))
                .findFirst();
    }
}
