package dev.quarry.query.analysis;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Optional;

/** What stands before the names of fields from the right side of a join. */
final class JoinPrefix {
    private JoinPrefix() {}

    /** The prefix given, else none for chosen fields, else the default. */
    static String of(CommandUse use, String otherwise) {
        if (!use.parameters().has("prefix")) {
            return use.parameters().has("fields") ? "" : otherwise;
        }
        String prefix = use.constant("prefix")
                .map(value -> value instanceof StringValue(String text) ? text : "")
                .orElse("");
        if (prefix.contains("*")) {
            use.analysis()
                    .diagnostics()
                    .namedParameterHasToBe(use.first("prefix").orElseThrow().span(), "prefix", "a text without `*`");
        }
        return prefix;
    }

    /** The rows without the fields that start with the prefix; empty when there are none. */
    static Optional<Plan> withoutFieldsOf(Plan plan, String prefix) {
        Shape shape = plan.shape();
        boolean isOpen = shape.tail().filter(tail -> !tail.isNothing()).isPresent();
        boolean isNeeded = !prefix.isEmpty()
                && (isOpen || shape.fields().keySet().stream().anyMatch(name -> name.startsWith(prefix)));
        List<String> pattern = List.of(prefix + "*");
        return isNeeded
                ? Optional.of(new Plan.Reshape(plan, new Plan.Change.Remove(pattern), shape.without(pattern)))
                : Optional.empty();
    }
}
