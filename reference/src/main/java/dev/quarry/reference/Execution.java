package dev.quarry.reference;

import dev.quarry.pattern.Pattern;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.expression.CompiledExpr;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.expression.Row;
import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import dev.quarry.query.plan.Sampling;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** One run of a plan. */
final class Execution {
    private final Map<String, List<RecordValue>> records;
    private final EvaluationContext context;

    Execution(Map<String, List<RecordValue>> records, EvaluationContext context) {
        this.records = records;
        this.context = context;
    }

    List<RecordValue> rows(Plan plan) {
        return switch (plan) {
            case Plan.Scan it -> scan(it);
            case Plan.Table it ->
                records.getOrDefault(it.name(), List.of()).stream()
                        .skip(it.offset())
                        .toList();
            case Plan.Rows it -> it.rows();
            case Plan.Filter it -> filter(it);
            case Plan.Project it -> project(it);
            case Plan.Extend it -> extend(it);
            case Plan.Reshape it -> reshape(it);
            case Plan.Parse it -> parse(it);
            case Plan.Aggregate it -> Groups.aggregate(rows(it.input()), it, context);
            case Plan.Sort it -> sorted(rows(it.input()), it.keys(), context);
            case Plan.Limit it -> rows(it.input()).stream().limit(it.count()).toList();
            case Plan.Dedup it -> Groups.dedup(rows(it.input()), it, context);
            case Plan.Expand it -> expand(it);
            case Plan.Spread it -> Spreading.spread(rows(it.input()), it, context);
            case Plan.Unpivot it -> Spreading.unpivot(rows(it.input()), it, context);
            case Plan.TimeSeries it -> TimeSeries.rows(rows(it.input()), it, context);
            case Plan.FailIf it -> failIf(it);
            case Plan.Append it -> append(it);
            case Plan.Join it -> Joining.rows(rows(it.left()), rows(it.right()), it, context);
            case Plan.Membership it -> Joining.membership(rows(it.input()), rows(it.right()), it, context);
        };
    }

    private List<RecordValue> scan(Plan.Scan scan) {
        return records.getOrDefault(scan.dataObject(), List.of()).stream()
                .map(row -> with(row, Map.of("dt.system.sampling_ratio", Value.of(scan.samplingRatio()))))
                .filter(row -> !(row.get("timestamp") instanceof TimestampValue time)
                        || scan.range().contains(time.nanos()))
                .filter(row -> scan.buckets().isEmpty() || isIn(row, scan.buckets()))
                .filter(row -> scan.samplingRatio() == 1 || Sampling.reads(id(row), scan.samplingRatio()))
                .toList();
    }

    /** That of the record or, like those of stored records, the start of the hash of its content. */
    private static String id(RecordValue row) {
        if (row.get("quarry.record_id") instanceof StringValue(String id)) {
            return id;
        }
        String content = row.get("content") instanceof StringValue(String text) ? text : "";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isIn(RecordValue row, List<String> buckets) {
        return row.get("dt.system.bucket") instanceof StringValue bucket
                && buckets.stream().anyMatch(pattern -> FieldPattern.matches(pattern, bucket.value()));
    }

    private List<RecordValue> filter(Plan.Filter filter) {
        CompiledExpr condition = Evaluator.compile(filter.condition());
        return rows(filter.input()).stream()
                .filter(row -> isTrue(condition.evaluate(Row.of(row), context)))
                .toList();
    }

    private List<RecordValue> project(Plan.Project project) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows(project.input())) {
            result.add(new RecordValue(values(project.fields(), row)));
        }
        return result;
    }

    private List<RecordValue> extend(Plan.Extend extend) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows(extend.input())) {
            result.add(with(row, values(extend.fields(), row)));
        }
        return result;
    }

    private SequencedMap<String, Value> values(List<Named> fields, RecordValue row) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (Named field : fields) {
            values.put(field.name(), value(field.expr(), row));
        }
        return values;
    }

    private List<RecordValue> reshape(Plan.Reshape reshape) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows(reshape.input())) {
            result.add(
                    switch (reshape.change()) {
                        case Plan.Change.Keep it -> Reshaping.kept(row, it.patterns());
                        case Plan.Change.Remove it -> Reshaping.removed(row, it.patterns());
                        case Plan.Change.Rename it -> Reshaping.renamed(row, it);
                    });
        }
        return result;
    }

    private List<RecordValue> parse(Plan.Parse parse) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows(parse.input())) {
            boolean wanted =
                    parse.prerequisite().map(it -> isTrue(value(it, row))).orElse(true);
            Optional<Pattern.Match> match = wanted && value(parse.text(), row) instanceof StringValue text
                    ? parse.pattern().match(text.value(), baseTime(parse, row))
                    : Optional.empty();
            SequencedMap<String, Value> values = new LinkedHashMap<>();
            for (int i = 0; i < parse.exports().size(); i++) {
                String name = parse.exports().get(i).name();
                if (match.isPresent()) {
                    values.put(name, PatternValues.toValue(match.get().values().get(i)));
                } else {
                    values.put(name, parse.preserveOnFailure() ? row.get(name) : NullValue.NULL);
                }
            }
            result.add(with(row, values));
        }
        return result;
    }

    private Instant baseTime(Plan.Parse parse, RecordValue row) {
        return parse.baseTime().map(it -> value(it, row)).orElse(NullValue.NULL) instanceof TimestampValue given
                ? TimestampText.instant(given.nanos())
                : TimestampText.instant(context.now());
    }

    private List<RecordValue> expand(Plan.Expand expand) {
        List<RecordValue> result = new ArrayList<>();
        for (RecordValue row : rows(expand.input())) {
            if (value(expand.array(), row) instanceof ArrayValue array) {
                array.elements().stream()
                        .limit(expand.limit().orElse(Long.MAX_VALUE))
                        .forEach(element -> result.add(with(row, Map.of(expand.name(), element))));
            }
        }
        return result;
    }

    private List<RecordValue> failIf(Plan.FailIf failing) {
        List<RecordValue> rows = rows(failing.input());
        for (RecordValue row : rows) {
            if (isTrue(value(failing.condition(), row))) {
                String message = value(failing.message(), row) instanceof StringValue text ? text.value() : "";
                throw QueryException.failIf(message, null);
            }
        }
        return rows;
    }

    private List<RecordValue> append(Plan.Append append) {
        List<RecordValue> result = new ArrayList<>(rows(append.left()));
        result.addAll(rows(append.right()));
        return result;
    }

    static List<RecordValue> sorted(List<RecordValue> rows, List<SortKey> keys, EvaluationContext context) {
        Comparator<RecordValue> order = Groups.unordered();
        for (SortKey key : keys) {
            CompiledExpr expr = Evaluator.compile(key.expr());
            Comparator<Value> values = key.descending() ? ValueOrder.DESCENDING : ValueOrder.ASCENDING;
            order = order.thenComparing(row -> expr.evaluate(Row.of(row), context), values);
        }
        return rows.stream().sorted(order).toList();
    }

    private Value value(Expr expr, RecordValue row) {
        return Evaluator.compile(expr).evaluate(Row.of(row), context);
    }

    static RecordValue with(RecordValue row, Map<String, Value> values) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(row.members());
        members.putAll(values);
        return new RecordValue(members);
    }

    private static boolean isTrue(Value value) {
        return value instanceof BooleanValue it && it.value();
    }
}
