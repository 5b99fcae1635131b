package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.Shape.Tail;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** {@code append}: the rows of a sub-query after those of the query. */
final class AppendCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "append",
            false,
            List.of(CommandParameter.required("source", Kind.SUB_QUERY, Type.ANY, "A query in brackets.")),
            "Adds the rows of another query.",
            "data record(a = 1) | append [data record(a = 2)]");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Bound bound = use.first("source").orElseThrow();
        if (bound.target().isPresent()) {
            use.analysis().diagnostics().parameterHasToBe(bound.span(), "a query in brackets, without a name");
            return use.input();
        }
        Optional<Plan> source = SubQueries.plan(use.analysis(), bound);
        if (source.isEmpty()) {
            return use.input();
        }
        Plan right = source.get();
        return new Plan.Append(use.input(), right, union(use.shape(), right.shape()));
    }

    /** A known field of one side may be in the tail of the other, and is then of any type. */
    private static Shape union(Shape left, Shape right) {
        Set<String> names = new LinkedHashSet<>(left.fields().keySet());
        names.addAll(right.fields().keySet());
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(
                    name,
                    left.typeOf(name).orElse(Type.NULL).or(right.typeOf(name).orElse(Type.NULL)));
        }
        return new Shape(fields, tail(left.tail(), right.tail()));
    }

    private static Optional<Tail> tail(Optional<Tail> left, Optional<Tail> right) {
        return left.isPresent() && right.isPresent() ? Optional.of(left.get().or(right.get())) : left.or(() -> right);
    }
}
