package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.Value.UidKind;
import dev.quarry.query.value.Value.UidValue;
import java.util.LinkedHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated values of all types, with a liking for edges and for values that are nearly the same. */
public final class ValueArbitraries {
    private ValueArbitraries() {}

    public static Arbitrary<Value> any() {
        return nested(2);
    }

    private static Arbitrary<Value> nested(int depth) {
        if (depth == 0) {
            return scalar();
        }
        Arbitrary<Value> inner = Arbitraries.lazy(() -> nested(depth - 1));
        return Arbitraries.frequencyOf(Tuple.of(6, scalar()), Tuple.of(1, arrays(inner)), Tuple.of(1, records(inner)));
    }

    public static Arbitrary<Value> scalar() {
        return Arbitraries.of(ValueType.values())
                .filter(type -> type != ValueType.ARRAY && type != ValueType.RECORD)
                .flatMap(ValueArbitraries::of);
    }

    /** Values of one type. */
    public static Arbitrary<Value> of(ValueType type) {
        return switch (type) {
            case NULL -> Arbitraries.just(NullValue.NULL);
            case BOOLEAN -> Arbitraries.of(Value.of(true), Value.of(false));
            case LONG -> longs().map(Value::of);
            case DOUBLE -> doubles().map(Value::of);
            case STRING -> text().map(Value::of);
            case TIMESTAMP -> longs().map(TimestampValue::new);
            case DURATION -> longs().map(DurationValue::new);
            case TIMEFRAME ->
                Combinators.combine(longs(), longs()).as((a, b) -> new TimeframeValue(Math.min(a, b), Math.max(a, b)));
            case IP ->
                Arbitraries.oneOf(
                        Combinators.combine(longs(), longs()).as((a, b) -> new IpValue(a, b, true)),
                        longs().map(a -> new IpValue(0, a & 0xFFFF_FFFFL, false)));
            case UID ->
                Arbitraries.oneOf(
                        longs().map(a -> new UidValue(0, a, UidKind.UID64)),
                        Combinators.combine(longs(), longs(), Arbitraries.of(UidKind.UID128, UidKind.UUID))
                                .as(UidValue::new));
            case SMARTSCAPE_ID -> longs().map(a -> new SmartscapeIdValue("HOST", a));
            case GEOPOINT ->
                Combinators.combine(
                                Arbitraries.doubles().between(-90, 90),
                                Arbitraries.doubles().between(-180, 180))
                        .as(GeopointValue::new);
            case BINARY -> Arbitraries.bytes().array(byte[].class).ofMaxSize(6).map(BinaryText::of);
            case ARRAY -> arrays(scalar());
            case RECORD -> records(scalar());
        };
    }

    private static Arbitrary<Value> arrays(Arbitrary<Value> elements) {
        return Arbitraries.oneOf(
                elements.list().ofMaxSize(4).map(ArrayValue::new),
                Arbitraries.oneOf(longs().map(Value::of), doubles().map(Value::of), Arbitraries.just(NullValue.NULL))
                        .list()
                        .ofMaxSize(6)
                        .map(ArrayValue::new));
    }

    private static Arbitrary<Value> records(Arbitrary<Value> values) {
        return Combinators.combine(text().list().ofSize(3), values.list().ofMaxSize(3))
                .as((names, members) -> {
                    LinkedHashMap<String, Value> named = new LinkedHashMap<>();
                    for (int i = 0; i < members.size(); i++) {
                        named.put(names.get(i), members.get(i));
                    }
                    return new RecordValue(named);
                });
    }

    public static Arbitrary<Long> longs() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-3, 100),
                Arbitraries.longs(),
                Arbitraries.of(
                        Long.MIN_VALUE,
                        Long.MAX_VALUE,
                        1L << 53,
                        (1L << 53) + 1,
                        -1L,
                        Long.MAX_VALUE - 5,
                        Long.MAX_VALUE - 1,
                        1_564_666_200_000_000_000L));
    }

    public static Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 100).map(Integer::doubleValue),
                Arbitraries.doubles(),
                Arbitraries.of(-0.0, 0.0, 0x1p63, -0x1p63, 0x1p53, Double.MIN_VALUE, Double.MAX_VALUE, 1.5));
    }

    public static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "a",
                        "A",
                        "1",
                        "0x7f",
                        "login by eve",
                        "192.168.0.7",
                        "10.0.0.0/8",
                        "::1",
                        "true",
                        "2019-08-01T13:30",
                        "a*b",
                        "%",
                        "{\"a\":1}",
                        "null",
                        "UTC",
                        "d",
                        "yyyy",
                        "ä",
                        "\uD83D\uDE00",
                        "\uD83D"),
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(5));
    }
}
