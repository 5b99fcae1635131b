package dev.quarry.engine.duckdb;

import dev.quarry.language.Canonical;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * Grows a pipeline step by step: each step is made for the rows that the steps before it give, and taken when the whole
 * compiles. Steps whose result depends on an order that the language leaves open are not made.
 */
final class RandomPipeline {
    private static final List<String> AGGREGATIONS = List.of(
            "count()",
            "countIf(%b)",
            "min(%n)",
            "max(%n)",
            "min(%s)",
            "max(%t)",
            "sum(%n)",
            "avg(%n)",
            "countDistinct(%a)",
            "takeMin(%a)",
            "takeMax(%a)",
            "sum(%d)",
            "percentile(%n, 50)",
            "percentile(%n, 37.5)",
            "percentile(%d, 90)",
            "percentiles(%n, 10, 66)",
            "median(%t)",
            "arraySize(collectDistinct(%a))",
            "stddev(%n)");

    private final Random random;
    private final RandomExpressions expressions;
    private final Function<String, CompiledQuery> compiler;
    private int names;

    RandomPipeline(Random random, Function<String, CompiledQuery> compiler) {
        this.random = random;
        this.expressions = new RandomExpressions(random);
        this.compiler = compiler;
    }

    /** Commands of a pipeline that compiles. */
    List<String> grow(int steps) {
        List<String> commands = new ArrayList<>();
        commands.add(source());
        if (commands.getFirst().startsWith("fetch") && random.nextInt(4) > 0) {
            commands.add("parse content, \"JSON:e\"");
        }
        for (int i = 0; i < steps; i++) {
            Optional<Shape> shape = shape(commands);
            if (shape.isEmpty()) {
                // The source itself did not compile.
                return grow(steps);
            }
            List<String> longer = new ArrayList<>(commands);
            longer.add(step(fields(shape.get()), shape.get().isOpen()));
            if (shape(longer).isPresent()) {
                commands = longer;
            }
        }
        return shape(commands).isPresent() ? commands : grow(steps);
    }

    static String text(List<String> commands) {
        return String.join("\n| ", commands);
    }

    private Optional<Shape> shape(List<String> commands) {
        return compiler.apply(text(commands)).plan().map(Plan::shape);
    }

    /** What the shape knows, and what the events are known to have. */
    private static Map<String, Type> fields(Shape shape) {
        Map<String, Type> fields = new LinkedHashMap<>(shape.fields());
        if (shape.tail().filter(tail -> !tail.isNothing()).isPresent()) {
            for (String name : List.of("aws.service", "x", "dt.system.bucket")) {
                fields.putIfAbsent(name, Type.ANY);
            }
        }
        return fields;
    }

    private String source() {
        if (random.nextBoolean()) {
            return "fetch logs, from: 0";
        }
        List<String> rows = new ArrayList<>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            List<String> members = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                if (random.nextInt(5) > 0) {
                    members.add(name + " = " + expressions.expression(type(name), Map.of(), 0));
                }
            }
            rows.add("record(" + String.join(", ", members) + ")");
        }
        return "data " + String.join(", ", rows);
    }

    /** Columns of mostly one type, and one of any. */
    private Type type(String column) {
        return random.nextInt(3) == 0
                ? Type.ANY
                : switch (column) {
                    case "a" -> Type.NUMBER;
                    case "b" -> Type.STRING;
                    case "c" -> expressions.pick(List.of(Type.TIMESTAMP, Type.DURATION, Type.BOOLEAN));
                    default -> expressions.pick(List.of(Type.ARRAY, Type.RECORD, Type.ANY));
                };
    }

    private String step(Map<String, Type> fields, boolean open) {
        List<String> known = fields.isEmpty() ? List.of("a") : List.copyOf(fields.keySet());
        String field = Canonical.name(expressions.pick(known));
        String other = Canonical.name(expressions.pick(known));
        return switch (random.nextInt(open ? 15 : 16)) {
            case 0 -> "filter " + expressions.condition(fields);
            case 1 ->
                "filter " + field + expressions.pick(List.of(" == ", " != ", " < ", " >= "))
                        + expressions.expression(Type.ANY, Map.of(), 0);
            case 2 -> "filterOut " + expressions.condition(fields);
            case 3, 4, 5 -> "fieldsAdd " + named(fields) + (random.nextBoolean() ? ", " + named(fields) : "");
            case 6 -> "fields " + field + ", " + named(fields) + (other.equals(field) ? "" : ", " + other);
            case 7 -> "fieldsRemove " + field;
            case 8 -> "fieldsRename " + fresh() + " = " + field;
            case 9 ->
                "summarize " + aggregation(fields) + ", " + aggregation(fields) + ", by: {" + fresh() + " = "
                        + expressions.expression(Type.ANY, fields, 1) + "}";
            case 10 -> "summarize " + aggregation(fields) + ", by: {" + field + "}";
            case 11 -> "sort " + field + (random.nextBoolean() ? " desc" : "");
            case 12 -> "expand " + fresh() + " = " + expressions.expression(Type.ARRAY, fields, 1);
            case 13 ->
                random.nextBoolean()
                        ? "append [data record(a = 1, b = \"x\"), record(" + fresh() + " = 2.5)]"
                        : "lookup [data record(k = 1, v = \"one\"), record(k = \"a\", v = 2)], sourceField: " + field
                                + ", lookupField: k";
            case 14 ->
                random.nextBoolean()
                        ? "parse " + expressions.expression(Type.STRING, fields, 0) + ", \"LD:" + fresh() + " 'e'\""
                        : "join [data record(k = 1, v = 5), record(k = \"a\", v = 6), record(k = 1, v = 7)], on: {left["
                                + field + "] == right[k]}" + (random.nextBoolean() ? ", kind: leftOuter" : "");
            // Of a closed shape all fields are known: rows that tie are the same.
            default -> {
                String all =
                        String.join(", ", known.stream().map(Canonical::name).toList());
                yield random.nextBoolean()
                        ? "sort " + all + " | limit " + random.nextInt(1, 5)
                        : "dedup " + field + ", sort: {" + all + "}";
            }
        };
    }

    private String named(Map<String, Type> fields) {
        Type wanted = expressions.pick(
                List.of(Type.BOOLEAN, Type.NUMBER, Type.STRING, Type.TIMESTAMP, Type.ARRAY, Type.ANY, Type.ANY));
        return fresh() + " = " + expressions.expression(wanted, fields, 3);
    }

    private String aggregation(Map<String, Type> fields) {
        String form = expressions.pick(AGGREGATIONS);
        return fresh() + " = "
                + form.replace("%b", expressions.expression(Type.BOOLEAN, fields, 1))
                        .replace("%n", expressions.expression(Type.NUMBER, fields, 1))
                        .replace("%s", expressions.expression(Type.STRING, fields, 1))
                        .replace("%t", expressions.expression(Type.TIMESTAMP, fields, 1))
                        .replace("%d", expressions.expression(Type.DURATION, fields, 1))
                        .replace("%a", expressions.expression(Type.ANY, fields, 1));
    }

    private String fresh() {
        return random.nextInt(5) == 0 ? "a" : "f" + names++ % 8;
    }
}
