package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** {@code describe}: the fields of a data object, those known beforehand, hidden ones too, and those that its records have, with their types. */
final class DescribeCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "describe",
            true,
            List.of(CommandParameter.required(
                    "dataObject", Kind.DATA_OBJECT, Type.ANY, "What to describe, for example `logs`.")),
            "Lists the fields of a data object with their types.",
            "describe logs");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Plan.Scan scan = SourceNames.scan(use, TimeRange.ALL, List.of());
        Plan known = known(scan.shape(), DataObjects.hiddenFields(scan.dataObject()));
        Plan found = new Plan.Unpivot(scan, List.of(), scan.shape(), SourceNames.unpivoted(List.of()));
        return Pipeline.continued(
                new Plan.Append(known, found, SourceNames.unpivoted(List.of())),
                "summarize data_types = arraySort(collectDistinct(type)), by: {field}",
                use.analysis());
    }

    private static Plan known(Shape shape, List<String> hidden) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>(shape.fields());
        hidden.forEach(name -> DataObjects.hiddenField(name).ifPresent(type -> fields.put(name, type)));
        List<RecordValue> rows = new ArrayList<>();
        fields.forEach((name, type) -> {
            for (ValueType possible : type.possible()) {
                SequencedMap<String, Value> row = new LinkedHashMap<>();
                row.put(Plan.Unpivot.FIELD, Value.of(name));
                row.put(Plan.Unpivot.TYPE, Value.of(possible.typeName()));
                rows.add(new RecordValue(row));
            }
        });
        return new Plan.Rows(rows, SourceNames.unpivoted(List.of()));
    }
}
