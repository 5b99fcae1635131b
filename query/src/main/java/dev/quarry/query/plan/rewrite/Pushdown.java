package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.Renaming;
import dev.quarry.query.value.Value.NullValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a condition above a step means below it. */
final class Pushdown {
    private Pushdown() {}

    /** The same condition on the step's input; empty when it depends on what the step does. */
    static Optional<Expr> below(Plan step, Expr condition) {
        if (FieldReferences.readsWholeRow(condition) && !(step instanceof Plan.Sort)) {
            return Optional.empty();
        }
        return switch (step) {
            case Plan.Extend it -> replaced(it.fields(), condition);
            case Plan.Project it -> replaced(it.fields(), condition);
            case Plan.Parse it ->
                unless(it.exports().stream().map(Plan.Export::name).toList(), condition);
            case Plan.Expand it -> unless(List.of(it.name()), condition);
            case Plan.Membership it -> unless(List.of(it.name()), condition);
            case Plan.Spread it ->
                FieldReferences.of(condition).stream().noneMatch(name -> name.startsWith(it.prefix()))
                        ? Optional.of(condition)
                        : Optional.empty();
            case Plan.Unpivot it -> Optional.empty();
            case Plan.Sort it -> Optional.of(condition);
            case Plan.Reshape it ->
                switch (it.change()) {
                    case Plan.Change.Keep keep -> Optional.of(condition);
                    case Plan.Change.Remove remove -> Optional.of(condition);
                    case Plan.Change.Rename rename -> Optional.of(unrenamed(rename.renamings(), condition));
                };
            case Plan.Append it -> Optional.of(condition);
            case Plan.Join it -> JoinFilters.pushed(it, condition).map(pushed -> condition);
            case Plan.Aggregate it -> Optional.empty();
            case Plan.TimeSeries it -> Optional.empty();
            case Plan.FailIf it -> Optional.empty();
            case Plan.Dedup it -> Optional.empty();
            case Plan.Limit it -> Optional.empty();
            case Plan.Filter it -> Optional.empty();
            case Plan.Scan it -> Optional.empty();
            case Plan.Table it -> Optional.empty();
            case Plan.Rows it -> Optional.empty();
        };
    }

    /** The condition for one side of a union: fields that this side cannot have are null. */
    static Expr into(Plan side, Expr condition) {
        return FieldReferences.replace(
                condition,
                field -> side.shape().typeOf(field.name()).isPresent() ? field : new Expr.Constant(NullValue.NULL));
    }

    private static Optional<Expr> unless(Collection<String> written, Expr condition) {
        return FieldReferences.of(condition).stream().noneMatch(written::contains)
                ? Optional.of(condition)
                : Optional.empty();
    }

    /** Fields that merely name another field, a member or a constant are replaced by it; others are not computed twice. */
    private static Optional<Expr> replaced(List<Named> fields, Expr condition) {
        Map<String, Expr> written = new HashMap<>();
        fields.forEach(it -> written.put(it.name(), it.expr()));
        boolean cheap = FieldReferences.of(condition).stream()
                .allMatch(name -> !written.containsKey(name) || isPath(written.get(name)));
        return cheap
                ? Optional.of(FieldReferences.replace(condition, field -> written.getOrDefault(field.name(), field)))
                : Optional.empty();
    }

    private static boolean isPath(Expr expr) {
        return switch (expr) {
            case Expr.Constant it -> true;
            case Expr.FieldRef it -> true;
            case Expr.WholeRow it -> false;
            case Expr.MemberRef it -> isPath(it.target());
            case Expr.ElementRef it -> isPath(it.target());
            case Expr.Call it -> false;
            case Expr.Loop it -> false;
            case Expr.CurrentElement it -> false;
            case Expr.CurrentIndex it -> false;
        };
    }

    private static Expr unrenamed(List<Renaming> renamings, Expr condition) {
        Map<String, String> sources = new HashMap<>();
        renamings.forEach(it -> sources.put(it.to(), it.from()));
        return FieldReferences.replace(
                condition, field -> new Expr.FieldRef(sources.getOrDefault(field.name(), field.name()), field.type()));
    }
}
