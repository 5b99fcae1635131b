package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.Shape.Tail;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The right side of a join, and which of its fields come to the left.
 *
 * @param fields by the names they get
 * @param tailPrefix when present, the tail comes too, with this before its names
 */
record JoinTable(Plan plan, List<Named> fields, Optional<String> tailPrefix) {

    /** All fields, with a prefix. */
    static JoinTable whole(Plan plan, String prefix) {
        List<Named> fields = new ArrayList<>();
        plan.shape()
                .fields()
                .forEach((name, type) -> fields.add(new Named(prefix + name, new Expr.FieldRef(name, type))));
        boolean isOpen = plan.shape().tail().filter(tail -> !tail.isNothing()).isPresent();
        return isOpen
                ? new JoinTable(withoutHidden(plan), fields, Optional.of(prefix))
                : new JoinTable(plan, fields, Optional.empty());
    }

    /** The fields that are listed: {@code fields: {name, alias = name}}. */
    static JoinTable chosen(CommandUse use, Plan plan, String prefix) {
        List<Named> fields = new ArrayList<>();
        for (Bound bound : use.all("fields")) {
            String name = prefix + FieldNames.of(use.analysis(), bound);
            if (fields.removeIf(it -> it.name().equals(name))) {
                TargetFields.warnOfOverride(use.analysis(), name, bound.span());
            }
            fields.add(new Named(name, FieldPaths.resolve(use.analysis(), bound.expression(), plan.shape())));
        }
        return new JoinTable(plan, fields, Optional.empty());
    }

    /** Hidden fields say where a record comes from, which is the left one. */
    private static Plan withoutHidden(Plan plan) {
        List<String> hidden = DataObjects.hiddenFields().stream()
                .filter(name -> !plan.shape().fields().containsKey(name))
                .sorted()
                .toList();
        return new Plan.Reshape(
                plan, new Plan.Change.Remove(hidden), plan.shape().without(hidden));
    }

    Plan joinedTo(Plan left, List<KeyPair> keys, JoinKind kind) {
        return new Plan.Join(left, plan, keys, kind, fields, tailPrefix, shape(left.shape()));
    }

    /** The same, after the fields of the left that start with a prefix went. Keys are read before. */
    Plan joinedWithoutPrefix(Analysis analysis, Plan left, List<KeyPair> keys, JoinKind kind, String prefix) {
        Optional<Plan> bare = JoinPrefix.withoutFieldsOf(left, prefix);
        if (bare.isEmpty()) {
            return joinedTo(left, keys, kind);
        }
        List<Named> hidden = new ArrayList<>();
        List<KeyPair> pairs = new ArrayList<>();
        for (KeyPair key : keys) {
            Named copy = new Named(analysis.subQueries().hiddenName(), key.left());
            boolean isGone = FieldPaths.root(key.left())
                    .filter(name -> name.startsWith(prefix))
                    .isPresent();
            pairs.add(
                    isGone
                            ? new KeyPair(
                                    new Expr.FieldRef(copy.name(), key.left().type()), key.right())
                            : key);
            if (isGone) {
                hidden.add(copy);
            }
        }
        if (hidden.isEmpty()) {
            return joinedTo(bare.get(), keys, kind);
        }
        Shape extended = left.shape();
        for (Named copy : hidden) {
            extended = extended.with(copy.name(), copy.expr().type());
        }
        Plan copied = new Plan.Extend(left, hidden, extended);
        Plan joined = joinedTo(JoinPrefix.withoutFieldsOf(copied, prefix).orElse(copied), pairs, kind);
        List<String> names = hidden.stream().map(Named::name).toList();
        return new Plan.Reshape(
                joined, new Plan.Change.Remove(names), joined.shape().without(names));
    }

    /** Warns of fields of the left that are replaced. */
    void warnOfOverrides(CommandUse use) {
        fields.stream()
                .map(Named::name)
                .filter(use.shape().fields()::containsKey)
                .forEach(name -> TargetFields.warnOfOverride(use.analysis(), name, use.span()));
    }

    private Shape shape(Shape left) {
        Shape shape = left;
        for (Named field : fields) {
            shape = shape.with(field.name(), field.expr().type());
        }
        if (tailPrefix.isPresent()) {
            return withTail(shape, plan.shape().tail().orElse(Tail.NOTHING).prefixed(tailPrefix.get()));
        }
        // Rows of `data` may lack fields: reading one gives null, whatever side it would have come from.
        boolean isLenient = plan.shape().isOpen() && !shape.isOpen();
        return isLenient ? Shape.lenient(shape.fields()) : shape;
    }

    /** A field of the left may be overwritten by one of the tail, row by row. */
    private Shape withTail(Shape shape, Tail tail) {
        SequencedMap<String, Type> types = new LinkedHashMap<>(shape.fields());
        types.replaceAll((name, type) -> isAdded(name) || !tail.contains(name) ? type : Type.ANY);
        return new Shape(types, Optional.of(shape.tail().map(it -> it.or(tail)).orElse(tail)));
    }

    private boolean isAdded(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }
}
