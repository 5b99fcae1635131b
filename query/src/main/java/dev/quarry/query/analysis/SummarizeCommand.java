package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.NamedAggregation;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code summarize}: one row per group. Expressions over aggregations are computed by a projection above. */
final class SummarizeCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "summarize",
            false,
            List.of(
                    CommandParameter.optional("by", Kind.EXPRESSION, Type.ANY, "What makes a group.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL),
                    CommandParameter.required(
                                    "aggregation",
                                    Kind.AGGREGATION,
                                    Type.ANY,
                                    "An aggregation, or `name = aggregation`.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL)),
            "Makes one row per group out of many records.",
            "fetch logs | summarize count(), by: {loglevel}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TargetFields output = new TargetFields(use.analysis());
        List<Named> keys = GroupKeys.of(use, output);
        AggregationCollector collector = new AggregationCollector(use.analysis(), use.shape());
        ExpressionAnalyser expressions = new ExpressionAnalyser(use.analysis(), use.shape(), Optional.of(collector));
        for (Bound bound : use.all("aggregation")) {
            output.add(FieldNames.of(use.analysis(), bound), expressions.analyse(bound.expression()), bound.span());
        }
        return plan(use.input(), keys, collector, output);
    }

    /** Without a projection when every field is a key or an aggregation as it is. */
    private static Plan plan(Plan input, List<Named> keys, AggregationCollector collector, TargetFields output) {
        List<NamedAggregation> aggregations = collector.collected();
        Map<String, String> outputName = new LinkedHashMap<>();
        boolean simple = !collector.hasSteps();
        for (Named field : output.named()) {
            boolean reference = field.expr() instanceof Expr.FieldRef;
            simple &= reference && outputName.put(((Expr.FieldRef) field.expr()).name(), field.name()) == null;
        }
        if (simple && outputName.size() == keys.size() + aggregations.size()) {
            List<NamedAggregation> renamed = aggregations.stream()
                    .map(it ->
                            new NamedAggregation(outputName.get(it.name()), it.function(), it.arguments(), it.type()))
                    .toList();
            return new Plan.Aggregate(input, keys, renamed, output.closedShape());
        }
        SequencedMap<String, Type> inner = new LinkedHashMap<>();
        keys.forEach(it -> inner.put(it.name(), it.expr().type()));
        aggregations.forEach(it -> inner.put(it.name(), it.type()));
        Plan aggregate = new Plan.Aggregate(input, keys, aggregations, Shape.closed(inner));
        return new Plan.Project(collector.onto(aggregate), output.named(), output.closedShape());
    }
}
