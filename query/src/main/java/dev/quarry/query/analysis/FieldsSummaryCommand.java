package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** {@code fieldsSummary}: how many values fields have, and the most frequent ones. */
final class FieldsSummaryCommand implements CommandAnalyser {
    private static final long MOST_VALUES = 131_072;
    private static final String RATIO = "dt.system.sampling_ratio";

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsSummary",
            false,
            List.of(
                    CommandParameter.required("field", Kind.FIELD, Type.ANY, "A field, or a part of one.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL),
                    CommandParameter.optional(
                                    "topValues", Kind.CONSTANT, Type.LONG, "How many of the most frequent values.")
                            .defaultsTo("20"),
                    CommandParameter.optional(
                                    "extrapolateSamples",
                                    Kind.CONSTANT,
                                    Type.BOOLEAN,
                                    "Whether counts are multiplied by the sampling ratio.")
                            .defaultsTo("false")),
            "Counts the values of fields and lists the most frequent ones.",
            "fetch logs | fieldsSummary loglevel, aws.region, topValues: 5");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TargetFields fields = new TargetFields(use.analysis());
        for (Bound bound : use.all("field")) {
            if (FieldPaths.root(bound.expression()).isPresent()) {
                fields.add(
                        FieldNames.of(use.analysis(), bound),
                        use.expressions().analyse(bound.expression()),
                        bound.span());
            } else {
                use.analysis().diagnostics().parameterHasToBe(bound.span(), "a field");
            }
        }
        long top = Math.min(MOST_VALUES, use.wholeNumber("topValues", 1).orElse(20L));
        boolean extrapolates = use.flag("extrapolateSamples", false);
        Shape summarized = fields.closedShape();
        Expr ratio = use.shape().isOpen() && use.shape().typeOf(RATIO).isPresent()
                ? new Expr.FieldRef(RATIO, Type.ANY)
                : new Expr.Constant(Value.of(1));
        fields.add(RATIO, ratio, use.span());
        Plan read = new Plan.Project(use.input(), fields.named(), fields.closedShape());
        List<Named> kept = List.of(new Named("ratio", new Expr.FieldRef(RATIO, ratio.type())));
        Plan values = new Plan.Unpivot(read, kept, summarized, SourceNames.unpivoted(kept));
        Plan positions = positions(summarized.fields().keySet());
        Plan both = new Plan.Append(values, positions, values.shape().with("position", Type.LONG));
        return summary(both, extrapolates, top, use.analysis());
    }

    private static Plan summary(Plan values, boolean extrapolates, long top, Analysis analysis) {
        String count = extrapolates ? "toLong(sum(extrapolated))" : "toLong(sum(n))";
        return Pipeline.continued(
                values,
                "summarize n = countIf(isNotNull(value)), position = takeMax(position),"
                        + " extrapolated = sum(if(isNotNull(value), coalesce(ratio, 1))), by: {field, value}"
                        + "| sort n desc, value"
                        + "| summarize position = takeMax(position), rawCount = toLong(sum(n)), count = coalesce("
                        + count
                        + ", 0), values = arrayRemoveNulls(collectArray(if(n > 0, record(value = value, count = "
                        + (extrapolates ? "toLong(extrapolated)" : "n")
                        + ")), maxLength: " + top + ")), by: {field}"
                        + "| sort position | fields field, rawCount, count, values",
                analysis);
    }

    /** A row for each field, so that those without values are there, and in the order in which they were named. */
    private static Plan positions(Iterable<String> names) {
        List<RecordValue> rows = new ArrayList<>();
        for (String name : names) {
            SequencedMap<String, Value> row = new LinkedHashMap<>();
            row.put(Plan.Unpivot.FIELD, Value.of(name));
            row.put("position", Value.of(rows.size()));
            rows.add(new RecordValue(row));
        }
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        fields.put(Plan.Unpivot.FIELD, Type.STRING);
        fields.put("position", Type.LONG);
        return new Plan.Rows(rows, Shape.closed(fields));
    }
}
