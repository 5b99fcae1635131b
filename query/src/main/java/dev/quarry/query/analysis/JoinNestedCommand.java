package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.function.AggregateFunction;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code joinNested}: all records of a sub-query that match, as an array. The sub-query is grouped by its keys first. */
final class JoinNestedCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "joinNested",
            false,
            List.of(
                    required("joinTable", Kind.SUB_QUERY, Type.ANY, "`name = [query]`.")
                            .assignable(ParameterRule.Assignment.REQUIRED),
                    JoinCommand.ON,
                    JoinCommand.EXECUTION_ORDER,
                    JoinCommand.BROADCAST,
                    JoinCommand.FIELDS),
            "Adds the records of another query that match, as an array of records.",
            "data record(id = 1) | joinNested parts = [data record(id = 1, n = 1), record(id = 1, n = 2)], on: {id}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Choices.checkExecution(use.analysis(), use.parameters());
        Bound given = use.first("joinTable").orElseThrow();
        if (given.target().isEmpty()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "ASSIGNMENT_MISSING",
                            given.span(),
                            "The name of the new field is missing: write `joinNested name = [...]`.");
        }
        Optional<Plan> right = SubQueries.plan(use.analysis(), given);
        if (right.isEmpty() || given.target().isEmpty()) {
            return use.input();
        }
        String name = given.target().get().text();
        if (use.shape().fields().containsKey(name)) {
            TargetFields.warnOfOverride(use.analysis(), name, given.span());
        }
        List<KeyPair> keys =
                new JoinConditions(use.analysis(), use.shape(), right.get().shape()).analyse(use.all("on"));
        Nested nested = grouped(use, right.get(), keys);
        return new JoinTable(
                        nested.plan(),
                        List.of(new Named(name, new Expr.FieldRef(nested.records(), Type.ARRAY))),
                        Optional.empty())
                .joinedTo(use.input(), nested.keys(), JoinKind.FIRST);
    }

    /** The right side with a row for each combination of keys. */
    private record Nested(Plan plan, List<KeyPair> keys, String records) {}

    private static Nested grouped(CommandUse use, Plan right, List<KeyPair> keys) {
        SubQueries names = use.analysis().subQueries();
        String row = names.hiddenName();
        Expr value = use.parameters().has("fields")
                ? RowRecords.of(use.analysis(), JoinTable.chosen(use, right, "").fields())
                : RowRecords.whole(use.analysis(), right.shape());
        SequencedMap<String, Type> shape = new LinkedHashMap<>();
        List<Named> groups = new ArrayList<>();
        List<KeyPair> pairs = new ArrayList<>();
        for (KeyPair key : keys) {
            String group = names.hiddenName();
            groups.add(new Named(group, key.right()));
            shape.put(group, key.right().type());
            pairs.add(
                    new KeyPair(key.left(), new Expr.FieldRef(group, key.right().type())));
        }
        String records = names.hiddenName();
        shape.put(records, Type.ARRAY);
        NamedAggregation collected = collected(use.analysis(), records, new Expr.FieldRef(row, Type.RECORD));
        return new Nested(
                new Plan.Aggregate(
                        RowRecords.added(right, row, value), groups, List.of(collected), Shape.closed(shape)),
                pairs,
                records);
    }

    private static NamedAggregation collected(Analysis analysis, String name, Expr value) {
        AggregateFunction function =
                analysis.functions().aggregate("collectArray").orElseThrow();
        List<Expr> arguments = new ArrayList<>(List.of(value));
        function.parameters().stream()
                .flatMap(parameter -> parameter.defaultValue().stream())
                .map(Expr.Constant::new)
                .forEach(arguments::add);
        return new NamedAggregation(name, function, arguments, Type.ARRAY);
    }
}
