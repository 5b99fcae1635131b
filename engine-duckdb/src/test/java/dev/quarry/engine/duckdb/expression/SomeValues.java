package dev.quarry.engine.duckdb.expression;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/** Values that tell wrong definitions from right ones. */
final class SomeValues {
    private static final List<String> STRINGS = List.of(
            "",
            "a",
            "A",
            "AWS_",
            "AWS_KMS",
            "EXTERNAL",
            "a\"b",
            "a\\b",
            "\\",
            "\"",
            "n",
            "line\nbreak",
            "\t",
            "é",
            "É",
            "ß",
            "İ",
            "ǆ",
            "😀",
            "\uE000",
            "\uFFFD",
            "null",
            "true",
            "5",
            "1.0",
            "[1]",
            "{}",
            "T\"1\"",
            " a ",
            "a*b",
            "*",
            "%",
            "_",
            "x\u0001y",
            "\u007f",
            "abcabc",
            "bca");
    private static final List<Long> LONGS = List.of(
            0L,
            1L,
            -1L,
            2L,
            5L,
            60L,
            1L << 53,
            (1L << 53) + 1,
            -(1L << 53),
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            1_770_120_000_000_000_000L);
    private static final List<Double> DOUBLES =
            List.of(0.0, -0.0, 1.0, 1.5, -2.5, 5.0, 0x1p53, 1e300, 4.9e-324, 0x1p63, 0.1);

    /** What a column of generated values holds. */
    enum Profile {
        BOOLEAN,
        LONG,
        DOUBLE,
        STRING,
        TIMESTAMP,
        DURATION,
        JSON,
        ANY
    }

    private final Random random;

    SomeValues(Random random) {
        this.random = random;
    }

    <T> T pick(List<T> list) {
        // Often one of the first, so that values meet.
        return list.get(random.nextInt(random.nextBoolean() ? Math.min(4, list.size()) : list.size()));
    }

    Profile profile() {
        return Profile.values()[random.nextInt(Profile.values().length)];
    }

    Value value(Profile profile) {
        return random.nextInt(6) == 0 ? NullValue.NULL : nonNull(profile);
    }

    Value nonNull(Profile profile) {
        return switch (profile) {
            case BOOLEAN -> Value.of(random.nextBoolean());
            case LONG -> Value.of(pick(LONGS));
            case DOUBLE -> Value.of(pick(DOUBLES));
            case STRING -> Value.of(pick(STRINGS));
            case TIMESTAMP -> new TimestampValue(pick(LONGS));
            case DURATION -> new DurationValue(pick(LONGS));
            case JSON ->
                switch (random.nextInt(5)) {
                    case 0 -> array(Profile.JSON);
                    case 1 -> record(Profile.JSON);
                    default -> nonNull(pick(List.of(Profile.STRING, Profile.LONG, Profile.DOUBLE, Profile.BOOLEAN)));
                };
            case ANY ->
                switch (random.nextInt(12)) {
                    case 0 -> array(Profile.ANY);
                    case 1 -> record(Profile.ANY);
                    case 2 -> new IpValue(0, 0x7f000001, false);
                    case 3 -> new TimeframeValue(0, 1);
                    case 4 -> nonNull(Profile.TIMESTAMP);
                    case 5 -> nonNull(Profile.DURATION);
                    default -> nonNull(Profile.JSON);
                };
        };
    }

    private Value array(Profile elements) {
        return random.nextBoolean()
                ? new ArrayValue(List.of())
                : new ArrayValue(List.of(value(elements), value(elements)));
    }

    private Value record(Profile members) {
        LinkedHashMap<String, Value> all = new LinkedHashMap<>();
        all.put("a", value(members));
        return new RecordValue(all);
    }
}
