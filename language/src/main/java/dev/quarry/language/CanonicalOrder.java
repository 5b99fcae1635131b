package dev.quarry.language;

import dev.quarry.language.CanonicalStyle.Slot;
import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Group;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts parameters in canonical order, and braces where they belong. */
final class CanonicalOrder {
    /** Parameters that are lists even when they have a single element. */
    private static final Set<String> LISTS = Set.of("by", "sort");

    private CanonicalOrder() {}

    static List<Parameter> ofCommand(List<Parameter> parameters, List<Slot> slots) {
        if (slots.isEmpty()) {
            return unnamedFirst(parameters);
        }
        List<Parameter> modern = OlderForms.replaced(official(parameters, slots), slots);
        if (!hasList(slots)) {
            List<Parameter> placed = placed(withoutBraces(modern), slots);
            return join(unnamed(placed), named(placed, slots));
        }
        boolean onlyList = slots.stream().filter(Slot::positional).count() == 1;
        List<Parameter> placed =
                placed(onlyList ? spread(named(modern, slots), unnamed(modern)) : withoutBraces(modern), slots);
        List<Parameter> spread = onlyList ? spread(named(placed, slots), unnamed(placed)) : placed;
        List<Parameter> named = named(spread, slots);
        List<Parameter> unnamed = unnamed(spread);
        if (named.isEmpty() || unnamed.size() < 2 || !onlyList) {
            return join(named, unnamed);
        }
        Span span = unnamed.getFirst().span().to(unnamed.getLast().span());
        return join(named, List.of(unnamed(new Group(unnamed, span))));
    }

    static List<Parameter> ofFunction(List<Parameter> parameters, List<Slot> slots) {
        List<Parameter> placed = placed(withoutBraces(official(parameters, slots)), slots);
        if (!hasList(slots)) {
            return join(unnamed(placed), named(placed, slots));
        }
        List<Parameter> named = named(placed, slots);
        List<Parameter> unnamed = unnamed(placed);
        int before = (int) slots.stream().filter(Slot::positional).count() - 1;
        if (unnamed.size() <= before) {
            return join(unnamed, named);
        }
        List<Parameter> list = spread(List.of(), unnamed.subList(before, unnamed.size()));
        if (list.size() < 2) {
            return join(unnamed.subList(0, before), join(list, named));
        }
        if (before == 0 && named.isEmpty()) {
            return list;
        }
        Span span = list.getFirst().span().to(list.getLast().span());
        return join(named, join(unnamed.subList(0, before), List.of(unnamed(new Group(list, span)))));
    }

    /** The same with the official names of parameters. */
    private static List<Parameter> official(List<Parameter> parameters, List<Slot> slots) {
        return parameters.stream()
                .map(parameter -> parameter
                        .key()
                        .flatMap(key -> slots.stream()
                                .filter(slot -> slot.aliases().contains(key.text()))
                                .findFirst()
                                .map(slot -> new Name(slot.name(), false, key.span())))
                        .map(name -> new Parameter(Optional.of(name), parameter.value(), parameter.span()))
                        .orElse(parameter))
                .toList();
    }

    static List<Parameter> unnamedFirst(List<Parameter> parameters) {
        return join(unnamed(parameters), named(parameters, List.of()));
    }

    /** {@code by:a} gets its braces, {@code filter:{a}} loses them. */
    static Parameter tidy(Parameter parameter) {
        boolean list = parameter.key().map(key -> LISTS.contains(key.text())).orElse(false);
        if (!list) {
            return withoutBraces(parameter);
        }
        Argument value = parameter.value();
        List<Parameter> members = value instanceof Group group ? group.parameters() : List.of(unnamed(value));
        return new Parameter(parameter.key(), new Group(withoutBraces(members), value.span()), parameter.span());
    }

    /**
     * Drops the names of parameters that need none, which then stand at their place. Where that would change what the other
     * unnamed ones mean, because some are missing or too many, all stays as it is.
     */
    private static List<Parameter> placed(List<Parameter> parameters, List<Slot> slots) {
        List<Slot> positional = slots.stream().filter(Slot::positional).toList();
        Set<String> given = new HashSet<>();
        parameters.forEach(it -> it.key().ifPresent(key -> given.add(key.text())));
        if (positional.stream().noneMatch(slot -> given.contains(slot.name()))) {
            return parameters;
        }
        Map<String, List<Parameter>> places = new LinkedHashMap<>();
        positional.forEach(slot -> places.put(slot.name(), new ArrayList<>()));
        List<Parameter> others = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Optional<String> name = parameter.key().isPresent()
                    ? parameter.key().map(key -> key.text())
                    : positional.stream()
                            .filter(slot -> !given.contains(slot.name()))
                            .filter(slot ->
                                    slot.variadic() || places.get(slot.name()).isEmpty())
                            .map(Slot::name)
                            .findFirst();
            if (name.isEmpty()) {
                return parameters;
            }
            if (places.containsKey(name.get())) {
                places.get(name.get()).add(unnamed(parameter.value()));
            } else {
                others.add(parameter);
            }
        }
        boolean complete = places.values().stream().noneMatch(List::isEmpty);
        return complete
                ? join(others, places.values().stream().flatMap(List::stream).toList())
                : parameters;
    }

    private static boolean hasList(List<Slot> slots) {
        return slots.stream().anyMatch(slot -> slot.positional() && slot.variadic());
    }

    private static List<Parameter> withoutBraces(List<Parameter> parameters) {
        return parameters.stream().map(CanonicalOrder::withoutBraces).toList();
    }

    /** Braces around a single unnamed parameter say nothing. */
    private static Parameter withoutBraces(Parameter parameter) {
        boolean single = parameter.value() instanceof Group group
                && group.parameters().size() == 1
                && group.parameters().getFirst().key().isEmpty();
        return single
                ? withoutBraces(new Parameter(
                        parameter.key(),
                        ((Group) parameter.value()).parameters().getFirst().value(),
                        parameter.span()))
                : parameter;
    }

    /** Opens groups that only bracket the list, or a part of it; one around everything may hold named parameters, too. */
    private static List<Parameter> spread(List<Parameter> named, List<Parameter> unnamed) {
        boolean alone = unnamed.size() == 1;
        List<Parameter> spread = new ArrayList<>(named);
        for (Parameter parameter : unnamed) {
            if (parameter.value() instanceof Group group
                    && (alone
                            || group.parameters().stream()
                                    .allMatch(it -> it.key().isEmpty()))) {
                List<Parameter> inner = group.parameters();
                spread.addAll(spread(named(inner, List.of()), unnamed(inner)));
            } else {
                spread.add(parameter);
            }
        }
        return spread;
    }

    /** In official order; those that are not known come last, as written. */
    private static List<Parameter> named(List<Parameter> parameters, List<Slot> slots) {
        Map<String, Integer> order = slots.stream().collect(Collectors.toMap(Slot::name, slots::indexOf));
        return parameters.stream()
                .filter(parameter -> parameter.key().isPresent())
                .sorted(Comparator.comparingInt(
                        it -> order.getOrDefault(it.key().orElseThrow().text(), Integer.MAX_VALUE)))
                .toList();
    }

    private static List<Parameter> unnamed(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.key().isEmpty())
                .toList();
    }

    private static List<Parameter> join(List<Parameter> first, List<Parameter> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Parameter unnamed(Argument value) {
        return new Parameter(Optional.empty(), value, value.span());
    }
}
