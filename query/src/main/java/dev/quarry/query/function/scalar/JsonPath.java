package dev.quarry.query.function.scalar;

import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.value.NumberText;
import dev.quarry.query.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A JSONPath to one place: {@code $}, then {@code .name}, {@code ['name']} or {@code [index]} any number of times. */
record JsonPath(List<Step> steps) {
    sealed interface Step {
        record Member(String name) implements Step {}

        record Element(long index) implements Step {}
    }

    /** Null where the path leads nowhere. */
    Value find(Value root) {
        Value place = root;
        for (Step step : steps) {
            place = switch (step) {
                case Step.Member(String name) -> Evaluator.member(place, name);
                case Step.Element(long index) -> Evaluator.element(place, index);
            };
        }
        return place;
    }

    /** Empty for a text that is no such path. */
    static Optional<JsonPath> parse(String text) {
        if (!text.startsWith("$")) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        int position = 1;
        while (position < text.length()) {
            int end = text.charAt(position) == '[' ? closing(text, position) : nextStep(text, position + 1);
            Optional<Step> step = end < 0
                    ? Optional.empty()
                    : text.charAt(position) == '['
                            ? bracket(text.substring(position + 1, end))
                            : name(text, position, end);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            position = text.charAt(position) == '[' ? end + 1 : end;
        }
        return Optional.of(new JsonPath(steps));
    }

    private static Optional<Step> name(String text, int dot, int end) {
        return text.charAt(dot) == '.' && end > dot + 1
                ? Optional.of(new Step.Member(text.substring(dot + 1, end)))
                : Optional.empty();
    }

    private static Optional<Step> bracket(String inside) {
        char first = inside.isEmpty() ? ' ' : inside.charAt(0);
        if (first == '\'' || first == '"') {
            return inside.length() >= 2 && inside.charAt(inside.length() - 1) == first
                    ? Optional.of(new Step.Member(inside.substring(1, inside.length() - 1)))
                    : Optional.empty();
        }
        OptionalLong index = NumberText.parseLong(inside.strip());
        return index.isPresent() ? Optional.of(new Step.Element(index.getAsLong())) : Optional.empty();
    }

    /** The bracket that closes the one at a position, not counting those in quotes; -1 without. */
    private static int closing(String text, int open) {
        if (open + 1 < text.length() && (text.charAt(open + 1) == '\'' || text.charAt(open + 1) == '"')) {
            int quote = text.indexOf(text.charAt(open + 1), open + 2);
            return quote < 0 ? -1 : text.indexOf(']', quote);
        }
        return text.indexOf(']', open);
    }

    private static int nextStep(String text, int from) {
        int position = from;
        while (position < text.length() && text.charAt(position) != '.' && text.charAt(position) != '[') {
            position++;
        }
        return position;
    }
}
