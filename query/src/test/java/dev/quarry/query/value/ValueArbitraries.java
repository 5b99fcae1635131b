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
        Arbitrary<Value> arrays = inner.list().ofMaxSize(4).map(ArrayValue::new);
        Arbitrary<Value> records = Combinators.combine(
                        text().list().ofSize(3), inner.list().ofMaxSize(3))
                .as((names, values) -> {
                    LinkedHashMap<String, Value> members = new LinkedHashMap<>();
                    for (int i = 0; i < values.size(); i++) {
                        members.put(names.get(i), values.get(i));
                    }
                    return new RecordValue(members);
                });
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, scalar()),
                net.jqwik.api.Tuple.of(1, arrays),
                net.jqwik.api.Tuple.of(1, records));
    }

    public static Arbitrary<Value> scalar() {
        return Arbitraries.oneOf(
                Arbitraries.of(NullValue.NULL, Value.of(true), Value.of(false)),
                longs().map(Value::of),
                doubles().map(Value::of),
                text().map(Value::of),
                longs().map(TimestampValue::new),
                longs().map(DurationValue::new),
                Combinators.combine(longs(), longs()).as((a, b) -> new TimeframeValue(Math.min(a, b), Math.max(a, b))),
                Combinators.combine(longs(), longs()).as((a, b) -> new IpValue(a, b, true)),
                longs().map(a -> new IpValue(0, a & 0xFFFF_FFFFL, false)),
                longs().map(a -> new UidValue(0, a, UidKind.UID64)),
                Combinators.combine(longs(), longs(), Arbitraries.of(UidKind.UID128, UidKind.UUID))
                        .as(UidValue::new),
                longs().map(a -> new SmartscapeIdValue("HOST", a)),
                Combinators.combine(
                                Arbitraries.doubles().between(-90, 90),
                                Arbitraries.doubles().between(-180, 180))
                        .as(GeopointValue::new),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(6).map(BinaryText::of));
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
                        "DQL is awesome!",
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
