package dev.quarry.language;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Group;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts parameters in canonical order, and braces where they belong. */
final class CanonicalOrder {
    /** Parameters of one element of a list: with one of them a group is that element, not the list. */
    private static final Set<String> OF_ONE_ELEMENT = Set.of("alias", "direction");

    /** Parameters that are lists even when they have a single element. */
    private static final Set<String> LISTS = Set.of("by", "sort");

    private CanonicalOrder() {}

    static List<Parameter> ofCommand(List<Parameter> parameters, boolean variadic) {
        if (!variadic) {
            return unnamedFirst(parameters);
        }
        List<Parameter> spread = spread(parameters);
        List<Parameter> named = named(spread);
        List<Parameter> unnamed = unnamed(spread);
        if (named.isEmpty() || unnamed.size() < 2) {
            return join(named, unnamed);
        }
        Span span = unnamed.getFirst().span().to(unnamed.getLast().span());
        return join(named, List.of(unnamed(new Group(unnamed, span))));
    }

    static List<Parameter> ofFunction(List<Parameter> parameters, boolean variadic) {
        List<Parameter> tidy =
                parameters.stream().map(CanonicalOrder::withoutBraces).toList();
        return variadic ? join(named(tidy), unnamed(tidy)) : unnamedFirst(tidy);
    }

    static List<Parameter> unnamedFirst(List<Parameter> parameters) {
        return join(unnamed(parameters), named(parameters));
    }

    /** {@code by:a} gets its braces, {@code filter:{a}} loses them. */
    static Parameter named(Parameter parameter) {
        boolean list = parameter.key().map(key -> LISTS.contains(key.text())).orElse(false);
        if (!list) {
            return withoutBraces(parameter);
        }
        Argument value = parameter.value();
        Argument group = value instanceof Group ? value : new Group(List.of(unnamed(value)), value.span());
        return new Parameter(parameter.key(), group, parameter.span());
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

    /** Opens groups that only bracket the list, or a part of it. */
    private static List<Parameter> spread(List<Parameter> parameters) {
        boolean alone = unnamed(parameters).size() == 1;
        List<Parameter> spread = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.key().isEmpty() && parameter.value() instanceof Group group && isList(group, alone)) {
                spread.addAll(spread(group.parameters()));
            } else {
                spread.add(parameter);
            }
        }
        return spread;
    }

    private static boolean isList(Group group, boolean alone) {
        return named(group.parameters()).stream()
                .flatMap(parameter -> parameter.key().stream())
                .allMatch(key -> alone && !OF_ONE_ELEMENT.contains(key.text()));
    }

    private static List<Parameter> named(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.key().isPresent())
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
