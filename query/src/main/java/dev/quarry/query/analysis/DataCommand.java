package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** {@code data}: rows written into the query. */
final class DataCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "data",
            true,
            List.of(
                    CommandParameter.optional(
                            "json", Kind.CONSTANT, Type.STRING, "One JSON object, or an array of objects."),
                    CommandParameter.optional(
                                    "record", Kind.CONSTANT, Type.RECORD, "A row: `record(a = 1, b = \"x\")`.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL)
                            .withoutName(),
                    CommandParameter.optional(
                                    "expression", Kind.CONSTANT, Type.ANY, "Fields of a single row: `a = 1, b = 2`.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL)),
            "Makes rows of constants.",
            "data record(name = \"a\", size = 1), record(name = \"b\", size = 2)");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Optional<Bound> json = use.first("json");
        List<Bound> records = new ArrayList<>(use.all("record"));
        records.addAll(use.all("expression"));
        List<RecordValue> rows;
        if (json.isPresent() && records.isEmpty()) {
            rows = fromJson(json.get(), use);
        } else if (json.isEmpty() && !records.isEmpty()) {
            rows = fromRecords(records, use);
        } else {
            use.analysis()
                    .diagnostics()
                    .error(
                            json.isPresent() ? "PARAMETERS_EXCLUDE_EACH_OTHER" : "NO_PARAMETERS_FOR_COMMAND",
                            use.span(),
                            json.isPresent()
                                    ? "The command `%1$s` takes either records or `json:`."
                                    : "There are no parameters for the command `%1$s`: it takes records or `json:`.",
                            "data");
            rows = List.of();
        }
        return new Plan.Rows(rows, Shape.covering(rows));
    }

    private static List<RecordValue> fromJson(Bound json, CommandUse use) {
        Value value = json.expression() instanceof Expression.StringLiteral text
                        && json.target().isEmpty()
                ? ValueText.readJson(text.value()).orElse(NullValue.NULL)
                : NullValue.NULL;
        List<RecordValue> rows = new ArrayList<>();
        List<Value> elements = value instanceof ArrayValue array ? array.elements() : List.of(value);
        for (Value element : elements) {
            if (element instanceof RecordValue row) {
                rows.add(row);
            } else {
                use.analysis()
                        .diagnostics()
                        .error(
                                "INVALID_JSON",
                                json.span(),
                                "The parameter `json` has to be a string literal with one JSON object "
                                        + "or an array of JSON objects.");
                return List.of();
            }
        }
        return rows;
    }

    /** Records are rows; values of other types together are one row. */
    private static List<RecordValue> fromRecords(List<Bound> given, CommandUse use) {
        List<RecordValue> rows = new ArrayList<>();
        SequencedMap<String, Value> single = new LinkedHashMap<>();
        for (Bound bound : given) {
            Bound untargeted = new Bound(Optional.empty(), bound.expression(), bound.direction(), bound.span());
            Optional<Value> value = ConstantParameters.drawn(use.analysis(), untargeted, Type.ANY);
            if (value.isEmpty()) {
                continue;
            }
            if (bound.target().isEmpty() && value.get() instanceof RecordValue row) {
                rows.add(row);
            } else {
                single.put(FieldNames.of(use.analysis(), bound), value.get());
            }
        }
        if (rows.isEmpty()) {
            return List.of(new RecordValue(single));
        }
        if (!single.isEmpty()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "MANDATORY_PARAMETER_HAS_TO_BE",
                            use.span(),
                            "The parameters of `data` have to be %1$s.",
                            "all records, or all single values");
        }
        return rows;
    }
}
