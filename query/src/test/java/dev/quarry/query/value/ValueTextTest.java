package dev.quarry.query.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValueTextTest {
    @Provide
    Arbitrary<Value> values() {
        return ValueArbitraries.any();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenReadsBackAsTheSameValue(@ForAll("values") Value value) {
        assertThat(ValueText.read(ValueText.write(value))).contains(value);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void keysAreEqualExactlyWhenValuesAreTheSame(@ForAll("values") Value a, @ForAll("values") Value b) {
        assertThat(ValueText.key(a).equals(ValueText.key(b))).isEqualTo(Comparison.same(a, b));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void valuesAreTheSameExactlyWhenTheOrderDoesNotTellThemApart(@ForAll("values") Value a, @ForAll("values") Value b) {
        assertThat(ValueOrder.ASCENDING.compare(a, b) == 0).isEqualTo(Comparison.same(a, b));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderIsTotal(@ForAll("values") Value a, @ForAll("values") Value b, @ForAll("values") Value c) {
        int ab = Integer.signum(ValueOrder.ASCENDING.compare(a, b));
        assertThat(Integer.signum(ValueOrder.ASCENDING.compare(b, a))).isEqualTo(-ab);
        if (ab <= 0 && ValueOrder.ASCENDING.compare(b, c) <= 0) {
            assertThat(ValueOrder.ASCENDING.compare(a, c)).isNotPositive();
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void sortKeysOrderLikeTheValues(@ForAll("values") Value a, @ForAll("values") Value b) {
        int keys = ValueOrder.compareText(SortKey.of(a), SortKey.of(b));
        assertThat(Integer.signum(keys)).isEqualTo(Integer.signum(ValueOrder.ASCENDING.compare(a, b)));
    }

    @Test
    void anyJsonTextIsRead() {
        assertThat(ValueText.parse(" { \"a\" : [ 1 , -2.0, 1e3, true, null, \"\\u00e4\\/\\n\" ] , \"a\\\"b\" : {} } "))
                .isEqualTo(ValueText.parse("{\"a\":[1,-2.0,1000.0,true,null,\"ä/\\n\"],\"a\\\"b\":{}}"));
        assertThat(ValueText.parse("9223372036854775807")).isEqualTo(Value.of(Long.MAX_VALUE));
        assertThat(ValueText.parse("9223372036854775808")).isEqualTo(Value.of(0x1p63));
        assertThat(ValueText.parse("-0")).isEqualTo(Value.of(0L));
        assertThat(ValueText.parse("{\"a\":1,\"b\":2,\"a\":3}")).isEqualTo(ValueText.parse("{\"a\":3,\"b\":2}"));
        assertThat(ValueText.parse("\"\\ud83d\\ude00 \\ud83d\"")).isEqualTo(Value.of("\uD83D\uDE00 \uD83D"));
    }

    @Test
    void whatIsNoJsonIsNull() {
        for (String text : List.of(
                "", "nul", "01", "1.", ".5", "+1", "1e", "[1,]", "[1 2]", "{\"a\"}", "{a:1}", "\"", "\"\\x\"", "\"\n\"",
                "1 2", "NaN", "T1", "X\"1\"", "T\"x\"", "[", "{", "tru")) {
            assertThat(ValueText.read(text)).as(text).isEmpty();
        }
        assertThat(ValueText.readJson("T\"1\"")).isEmpty();
    }

    @Test
    void deepNestingIsRefusedWithoutHarm() {
        assertThat(ValueText.read("[".repeat(1_000) + "]".repeat(1_000))).isPresent();
        assertThat(ValueText.read("[".repeat(1_001) + "]".repeat(1_001))).isEmpty();
        assertThat(ValueText.read("{\"a\":".repeat(100_000))).isEmpty();
    }

    @Test
    void valuesKeepTheirTypeInsideOfArraysAndRecords() {
        Value value = new ArrayValue(List.of(
                new TimestampValue(5),
                Value.of(1L),
                Value.of(1.0),
                NullValue.NULL,
                RecordValue.copyOf(Map.of("ip", IpText.parse("10.0.0.1").orElseThrow()))));
        assertThat(ValueText.write(value)).isEqualTo("[T\"5\",1,1.0,null,{\"ip\":I\"10.0.0.1\"}]");
    }
}
