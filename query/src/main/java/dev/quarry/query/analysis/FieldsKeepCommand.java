package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.Shape.Tail;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * {@code fieldsKeep}. Keeps what exists and creates nothing; reading a field that was not kept gives null.
 * Fields of the tail that are kept by name become known ones.
 */
final class FieldsKeepCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsKeep",
            false,
            List.of(CommandParameter.required(
                            "field", Kind.FIELD_PATTERN, Type.STRING, "A field, or a pattern such as `\"aws.*\"`.")
                    .many()),
            "Keeps only the fields that match.",
            "fetch logs | fieldsKeep timestamp, \"aws.*\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        List<String> patterns = FieldPatterns.of(use);
        return new Plan.Reshape(use.input(), new Plan.Change.Keep(patterns), kept(use.shape(), patterns));
    }

    private static Shape kept(Shape shape, List<String> patterns) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        shape.fields().forEach((name, type) -> {
            if (patterns.stream().anyMatch(pattern -> FieldPattern.matches(pattern, name))) {
                fields.put(name, type);
            }
        });
        if (shape.tail().isEmpty() || shape.tail().get().isNothing()) {
            return new Shape(fields, shape.tail());
        }
        Tail tail = shape.tail().get();
        List<String> wildcards = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String pattern : patterns) {
            if (pattern.contains("*")) {
                wildcards.add(pattern);
            } else if (tail.contains(pattern) && !fields.containsKey(pattern)) {
                fields.put(pattern, DataObjects.hiddenField(pattern).orElse(Type.ANY));
                named.add(pattern);
            }
        }
        return new Shape(fields, Optional.of(tail.keeping(wildcards).without(named)));
    }
}
