package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code fieldsSnapshot}: which fields the records of a data object have, and in how many of them. */
final class FieldsSnapshotCommand implements CommandAnalyser {
    private static final String DATA_TYPE = "data_type";

    /** What snapshots can be split by. */
    private static final List<String> DIMENSIONS = List.of("dt.system.bucket", DATA_TYPE, "node.type", "metric.key");

    private static final Set<String> OBJECTS = Set.of("logs", "spans", "metrics", "smartscape.nodes");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsSnapshot",
            true,
            List.of(
                    CommandParameter.required(
                            "dataObject", Kind.DATA_OBJECT, Type.ANY, "Whose fields are wanted, for example `logs`."),
                    CommandParameter.optional(
                                    "by",
                                    Kind.FIELD,
                                    Type.ANY,
                                    "`dt.system.bucket`, `data_type`, `node.type` or `metric.key`.")
                            .many(),
                    CommandParameter.optional(
                                    "bucket", Kind.BUCKET, Type.STRING, "The buckets to read; names may hold `*`.")
                            .many()),
            "Lists the fields that records have, and what percentage of records has them.",
            "fieldsSnapshot logs, by: {data_type}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        List<String> by = by(use);
        List<String> buckets = SourceNames.buckets(use);
        Plan source = source(use, buckets);
        List<String> ofRecords = by.stream().filter(it -> !it.equals(DATA_TYPE)).toList();
        List<Named> kept = new ArrayList<>();
        for (String name : ofRecords) {
            kept.add(new Named(
                    name,
                    FieldResolver.resolve(
                            new Name(name, false, use.span()),
                            source.shape(),
                            use.analysis().diagnostics())));
        }
        Analysis analysis = use.analysis();
        String groups = list(ofRecords);
        Plan fields = Pipeline.continued(
                new Plan.Unpivot(source, kept, source.shape(), SourceNames.unpivoted(kept)),
                "fieldsRename data_type = type | summarize c = count(), by: {"
                        + list(Stream.concat(by.stream(), Stream.of("field")).toList()) + "}"
                        + (by.contains(DATA_TYPE) ? "" : "| fieldsAdd data_type = toString(null)"),
                analysis);
        Plan totals = Pipeline.continued(
                source,
                "summarize c = count()" + (groups.isEmpty() ? "" : ", by: {" + groups + "}")
                        + "| fieldsAdd field = toString(null), data_type = toString(null)",
                analysis);
        return Pipeline.continued(
                new Plan.Append(fields, totals, fields.shape()),
                "summarize total = takeMax(if(isNull(field), c)),"
                        + " entry = collectArray(record(field = field, data_type = data_type, c = c))"
                        + (groups.isEmpty() ? "" : ", by: {" + groups + "}")
                        + "| expand entry | filter isNotNull(entry[field])"
                        + "| fieldsAdd field = toString(entry[field]), data_type = toString(entry[data_type]),"
                        + " relative_count = 100.0 * entry[c] / total"
                        + "| fields "
                        + list(Stream.of(List.of("field"), by, List.of("relative_count"))
                                .flatMap(List::stream)
                                .toList())
                        + "| sort relative_count desc, "
                        + list(Stream.concat(Stream.of("field"), by.stream()).toList()),
                analysis);
    }

    /** Objects without records here have names that no scan knows. */
    private static Plan source(CommandUse use, List<String> buckets) {
        Bound bound = use.first("dataObject").orElseThrow();
        String name = bound.expression() instanceof Expression.Field field
                ? field.name().text()
                : bound.expression() instanceof Expression.StringLiteral text ? text.value() : "";
        if (OBJECTS.contains(name) && DataObjects.shape(name).isEmpty()) {
            return new Plan.Rows(List.of(), Shape.lenient(new LinkedHashMap<>()));
        }
        Plan.Scan scan = SourceNames.scan(use, TimeRange.ALL, buckets);
        if (!OBJECTS.contains(name) && DataObjects.shape(name).isPresent()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "DATA_OBJECT_NOT_SUPPORTED",
                            bound.span(),
                            "`fieldsSnapshot` doesn't support `%1$s`, only %2$s.",
                            name,
                            OBJECTS.stream().sorted().collect(Collectors.joining(", ")));
        }
        return scan;
    }

    private static List<String> by(CommandUse use) {
        List<String> by = new ArrayList<>();
        for (Bound bound : use.all("by")) {
            if (bound.target().isEmpty()
                    && bound.expression() instanceof Expression.Field field
                    && DIMENSIONS.contains(field.name().text())) {
                if (!by.contains(field.name().text())) {
                    by.add(field.name().text());
                }
            } else {
                use.analysis()
                        .diagnostics()
                        .namedParameterHasToBe(bound.span(), "by", "some of " + String.join(", ", DIMENSIONS));
            }
        }
        return by;
    }

    private static String list(List<String> names) {
        return names.stream().map(CanonicalText::name).collect(Collectors.joining(", "));
    }
}
