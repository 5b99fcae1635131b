package dev.quarry.engine.duckdb;

import dev.quarry.language.Canonical;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** DQL expressions over given fields, of all functions and operators; most of them fit together, some by accident not. */
final class RandomExpressions {
    /** A value of its own for each call. */
    private static final Set<String> NEVER_THE_SAME = Set.of("random");

    private static final List<ScalarFunction> FUNCTIONS = FunctionCatalogue.standard().scalars().stream()
            .filter(function -> !NEVER_THE_SAME.contains(function.name()))
            .toList();

    private static final Map<ValueType, List<String>> LITERALS = Map.ofEntries(
            Map.entry(ValueType.BOOLEAN, List.of("true", "false")),
            Map.entry(ValueType.LONG, List.of("0", "1", "2", "-1", "7", "60", "9223372036854775807")),
            Map.entry(ValueType.DOUBLE, List.of("0.0", "-0.0", "1.0", "1.5", "-2.5", "7e0", "1e300")),
            Map.entry(
                    ValueType.STRING,
                    List.of(
                            "\"\"",
                            "\"a\"",
                            "\"A\"",
                            "\"ab a\"",
                            "\"é😀\"",
                            "\"5\"",
                            "\"1.5\"",
                            "\"true\"",
                            "\"{\\\"a\\\":1}\"",
                            "\"10.0.0.1\"",
                            "\"GetSecretValue\"",
                            "\"2026-02-03T10:00:00Z\"")),
            Map.entry(
                    ValueType.TIMESTAMP,
                    List.of(
                            "toTimestamp(0)",
                            "now()",
                            "toTimestamp(\"2026-02-03T10:00:00Z\")",
                            "toTimestamp(\"2026-02-03T11:00:00+01:00\")")),
            Map.entry(ValueType.DURATION, List.of("5m", "1h", "60m", "0s", "90s", "24h")),
            Map.entry(ValueType.TIMEFRAME, List.of("timeframe(from: toTimestamp(0), to: now())")),
            Map.entry(ValueType.IP, List.of("ip(\"10.0.0.1\")", "toIp(167772161)", "ip(\"::1\")", "ip(\"0:0::1\")")),
            Map.entry(ValueType.UID, List.of("toUid(\"000000000000007b\")")),
            Map.entry(ValueType.BINARY, List.of("decodeBase64ToBinary(\"RFFM\")")),
            Map.entry(ValueType.SMARTSCAPE_ID, List.of("toSmartscapeId(\"HOST-000000000000007B\")")),
            Map.entry(
                    ValueType.ARRAY,
                    List.of(
                            "array()",
                            "array(1, 2)",
                            "array(\"a\", null, 1.0)",
                            "array(array(1))",
                            "array(1.0, 2)",
                            "array(-0.0)",
                            "array(0)")),
            Map.entry(
                    ValueType.RECORD,
                    List.of("record(a = 1)", "record(a = 1.0)", "record(a = \"x\", b = record(c = 2))")));

    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> CALCULATIONS = List.of("+", "-", "*", "/", "%");
    private static final List<String> PATTERNS =
            List.of("LD:p", "LONG:p", "WORD:p", "LD:p ':' LD:q", "'a' LD?:p", "JSON:p");
    private static final List<String> NAMELESS = List.of("LONG", "'a'", "[a-c]+", "SPACE+", "WORD");

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * An expression that may have one of the wanted types.
     *
     * @param fields what there is, with static types
     * @param depth how deep it may nest
     */
    String expression(Type wanted, Map<String, Type> fields, int depth) {
        int choice = random.nextInt(depth > 0 ? 10 : 5);
        if (choice < 4) {
            List<String> fitting = fields.entrySet().stream()
                    .filter(field -> field.getValue().possible().stream().anyMatch(wanted::mayBe))
                    .map(field -> Canonical.name(field.getKey()))
                    .toList();
            if (!fitting.isEmpty()) {
                return access(pick(fitting));
            }
        }
        if (choice < 5) {
            return literal(wanted);
        }
        if (choice < 8) {
            return operation(wanted, fields, depth - 1);
        }
        List<ScalarFunction> fitting = FUNCTIONS.stream()
                .filter(function -> result(function).possible().stream().anyMatch(wanted::mayBe))
                .toList();
        return fitting.isEmpty() ? literal(wanted) : call(pick(fitting), fields, depth - 1);
    }

    String condition(Map<String, Type> fields) {
        return expression(Type.BOOLEAN, fields, 2);
    }

    /** A field as it is, sometimes a member or element of it. */
    private String access(String field) {
        return switch (random.nextInt(12)) {
            case 0 -> field + "[a]";
            case 1 -> field + "[0]";
            case 2 -> field + "[-1]";
            default -> field;
        };
    }

    private String literal(Type wanted) {
        List<ValueType> types =
                wanted.possible().stream().filter(LITERALS::containsKey).toList();
        return types.isEmpty() || random.nextInt(15) == 0 ? "null" : pick(LITERALS.get(pick(types)));
    }

    private String operation(Type wanted, Map<String, Type> fields, int depth) {
        if (wanted.equals(Type.BOOLEAN)) {
            return switch (random.nextInt(4)) {
                case 0 ->
                    "(" + expression(Type.BOOLEAN, fields, depth) + (random.nextBoolean() ? " and " : " or ")
                            + expression(Type.BOOLEAN, fields, depth) + ")";
                case 1 -> "not (" + expression(Type.BOOLEAN, fields, depth) + ")";
                default -> {
                    Type type = pick(List.of(
                            Type.NUMBER, Type.STRING, Type.TIMESTAMP, Type.DURATION, Type.BOOLEAN, Type.JSON, Type.IP));
                    yield "(" + expression(type, fields, depth) + " " + pick(COMPARISONS) + " "
                            + expression(type, fields, depth) + ")";
                }
            };
        }
        if (wanted.mayBe(ValueType.TIMESTAMP) && random.nextBoolean()) {
            return "(" + expression(Type.TIMESTAMP, fields, depth) + (random.nextBoolean() ? " - " : " + ")
                    + expression(Type.DURATION, fields, depth) + ")";
        }
        if (wanted.mayBe(ValueType.DURATION) && random.nextBoolean()) {
            return "(" + expression(Type.DURATION, fields, depth) + " * " + expression(Type.NUMBER, fields, depth)
                    + ")";
        }
        return "(" + expression(Type.NUMBER, fields, depth) + " " + pick(CALCULATIONS) + " "
                + expression(Type.NUMBER, fields, depth) + ")";
    }

    private String call(ScalarFunction function, Map<String, Type> fields, int depth) {
        List<String> arguments = new ArrayList<>();
        for (FunctionParameter parameter : function.parameters()) {
            if (parameter.variadic()) {
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    arguments.add(argument(parameter, fields, depth));
                }
            } else if (!parameter.isOptional()) {
                arguments.add(argument(parameter, fields, depth));
            } else if (random.nextInt(3) == 0) {
                arguments.add(parameter.name() + ": " + argument(parameter, fields, depth));
            }
        }
        return function.name() + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private String argument(FunctionParameter parameter, Map<String, Type> fields, int depth) {
        return switch (parameter.requirement()) {
            case CONSTANT, LITERAL -> literal(parameter.accepts());
            case PATTERN -> Canonical.string(pick(PATTERNS));
            case NAMELESS_PATTERN -> Canonical.string(pick(NAMELESS));
            case FIELD, FIELD_NAME, METRIC_KEY, IDENTIFIER ->
                fields.isEmpty() ? "a" : Canonical.name(pick(List.copyOf(fields.keySet())));
            case ANY_EXPRESSION, FIELD_OF_ANY_TYPE -> expression(parameter.accepts(), fields, depth);
        };
    }

    private static Type result(ScalarFunction function) {
        return function.result()
                .of(function.parameters().stream()
                        .filter(parameter -> parameter.requirement() != Requirement.FIELD_NAME)
                        .map(FunctionParameter::accepts)
                        .toList());
    }
}
