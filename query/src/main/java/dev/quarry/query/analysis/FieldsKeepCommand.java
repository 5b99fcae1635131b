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
        return new Plan.Reshape(use.input(), new Plan.Change.Keep(patterns), kept(use, patterns));
    }

    private static Shape kept(CommandUse use, List<String> patterns) {
        Shape shape = use.shape();
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
        List<String> removed = new ArrayList<>(tail.removed());
        for (String pattern : patterns) {
            if (pattern.contains("*")) {
                wildcards.add(pattern);
            } else if (tail.contains(pattern) && !fields.containsKey(pattern)) {
                fields.put(pattern, DataObjects.hiddenField(pattern).orElse(Type.ANY));
                removed.add(pattern);
            }
        }
        List<String> keep =
                tail.keep().map(earlier -> narrowed(use, earlier, wildcards)).orElse(wildcards);
        return new Shape(fields, Optional.of(keep.isEmpty() ? Tail.NOTHING : new Tail(Optional.of(keep), removed)));
    }

    /** What two sets of patterns have in common, where of each two patterns one is within the other or they are apart. */
    private static List<String> narrowed(CommandUse use, List<String> earlier, List<String> now) {
        List<String> common = new ArrayList<>();
        for (String pattern : now) {
            for (String before : earlier) {
                if (FieldPattern.matches(before, pattern)) {
                    common.add(pattern);
                } else if (FieldPattern.matches(pattern, before)) {
                    common.add(before);
                } else if (mayOverlap(before, pattern)) {
                    use.analysis()
                            .diagnostics()
                            .error(
                                    "NOT_SUPPORTED_YET",
                                    use.span(),
                                    "Keeping `%1$s` after `%2$s` isn't supported yet. Keep both in one command.",
                                    pattern,
                                    before);
                }
            }
        }
        return List.copyOf(new java.util.LinkedHashSet<>(common));
    }

    /** Patterns are apart if what stands before their first wildcard, or after their last, differs. */
    private static boolean mayOverlap(String a, String b) {
        String headA = a.substring(0, a.indexOf('*'));
        String headB = b.substring(0, b.indexOf('*'));
        String endA = a.substring(a.lastIndexOf('*') + 1);
        String endB = b.substring(b.lastIndexOf('*') + 1);
        return (headA.startsWith(headB) || headB.startsWith(headA)) && (endA.endsWith(endB) || endB.endsWith(endA));
    }
}
