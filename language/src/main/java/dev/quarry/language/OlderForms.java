package dev.quarry.language;

import dev.quarry.language.CanonicalStyle.Slot;
import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Assigned;
import dev.quarry.language.syntax.Argument.Directed;
import dev.quarry.language.syntax.Argument.Direction;
import dev.quarry.language.syntax.Argument.Group;
import dev.quarry.language.syntax.Argument.Plain;
import dev.quarry.language.syntax.Expression.Call;
import dev.quarry.language.syntax.Expression.Field;
import dev.quarry.language.syntax.Expression.StringLiteral;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parameters that belong to the value before them: {@code {count(), alias:n}} means {@code n = count()}, and
 * {@code {timestamp, direction:"descending"}} means {@code timestamp desc}; {@code avg(key), rollup:max} means {@code
 * avg(key, rollup:max)}.
 */
public final class OlderForms {
    private static final Set<String> KEYS = Set.of("alias", "direction");

    /** What a time series' aggregation takes, which may also stand behind it. */
    private static final Set<String> IN_CALL = Set.of("rollup", "default", "rate");

    private OlderForms() {}

    /** In a group of one value its alias or direction may stand before it; the value comes first in what this gives. */
    public static List<Parameter> valueFirst(Group group) {
        List<Parameter> values =
                group.parameters().stream().filter(it -> it.key().isEmpty()).toList();
        boolean one = values.size() == 1
                && group.parameters().stream()
                        .flatMap(it -> it.key().stream())
                        .allMatch(key -> KEYS.contains(key.text()));
        return one ? CanonicalOrder.unnamedFirst(group.parameters()) : group.parameters();
    }

    /** The same parameters in today's forms; names that the command has itself mean what they say. */
    static List<Parameter> replaced(List<Parameter> parameters, List<Slot> slots) {
        List<Parameter> replaced = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Optional<Parameter> before = replaced.isEmpty() ? Optional.empty() : Optional.of(replaced.getLast());
            Optional<Parameter> merged = before.flatMap(it -> merged(it, parameter, slots));
            if (merged.isPresent()) {
                replaced.set(replaced.size() - 1, merged.get());
            } else {
                replaced.add(inner(parameter, slots));
            }
        }
        return replaced;
    }

    private static Parameter inner(Parameter parameter, List<Slot> slots) {
        if (!(parameter.value() instanceof Group group)) {
            return parameter;
        }
        List<Parameter> members = replaced(valueFirst(group), slots);
        boolean became = members.size() == 1
                && group.parameters().size() > 1
                && members.getFirst().key().isEmpty();
        Argument value = became ? members.getFirst().value() : new Group(members, group.span());
        return new Parameter(parameter.key(), value, parameter.span());
    }

    /** A group with another last member; what follows the group belonged to that. */
    private static Parameter ending(Parameter before, Group group, Parameter last) {
        List<Parameter> members = new ArrayList<>(group.parameters());
        members.set(members.size() - 1, last);
        return new Parameter(before.key(), new Group(members, group.span()), before.span());
    }

    private static Optional<Parameter> merged(Parameter before, Parameter parameter, List<Slot> slots) {
        if (before.key().isEmpty()
                && before.value() instanceof Group group
                && !group.parameters().isEmpty()) {
            boolean ofWhich = group.parameters().size() > 1
                    && parameter
                            .key()
                            .filter(key -> IN_CALL.contains(key.text()))
                            .isPresent();
            return ofWhich
                    ? Optional.empty()
                    : merged(group.parameters().getLast(), parameter, slots).map(last -> ending(before, group, last));
        }
        if (before.key().isPresent() || parameter.key().isEmpty() || !(parameter.value() instanceof Plain argument)) {
            return Optional.empty();
        }
        Name key = parameter.key().get();
        boolean known = slots.stream().anyMatch(slot -> slot.name().equals(key.text()));
        if (known) {
            return Optional.empty();
        }
        if (IN_CALL.contains(key.text())) {
            return withinCall(before, parameter);
        }
        if (!(before.value() instanceof Plain value)) {
            return Optional.empty();
        }
        Span span = before.span().to(parameter.span());
        Optional<Argument> merged = Optional.empty();
        if (key.text().equals("alias") && argument.expression() instanceof Field field) {
            merged = Optional.of(new Assigned(field.name(), value.expression(), span));
        } else if (key.text().equals("direction") && argument.expression() instanceof StringLiteral text) {
            merged = switch (text.value()) {
                case "ascending" -> Optional.of(new Directed(value.expression(), Direction.ASCENDING, span));
                case "descending" -> Optional.of(new Directed(value.expression(), Direction.DESCENDING, span));
                default -> Optional.empty();
            };
        }
        return merged.map(it -> new Parameter(Optional.empty(), it, span));
    }

    private static Optional<Parameter> withinCall(Parameter before, Parameter parameter) {
        Span span = before.span().to(parameter.span());
        return switch (before.value()) {
            case Plain it
            when it.expression() instanceof Call call ->
                Optional.of(new Parameter(Optional.empty(), new Plain(with(call, parameter)), span));
            case Assigned it
            when it.expression() instanceof Call call ->
                Optional.of(
                        new Parameter(Optional.empty(), new Assigned(it.target(), with(call, parameter), span), span));
            default -> Optional.empty();
        };
    }

    /** The call with one more parameter, which stood behind it. */
    public static Call with(Call call, Parameter parameter) {
        List<Parameter> parameters = new ArrayList<>(call.parameters());
        parameters.add(parameter);
        return new Call(call.function(), parameters, call.span());
    }
}
