package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.UidValue;
import java.util.List;

/** Functions that take parts of values. */
final class GetFunctions {
    private static final String TIMEFRAME = "toTimeframe(\"2026-06-11T10:00Z/2026-06-11T12:00Z\")";

    private GetFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("arrayElement")
                        .describe("The element at a position; negative positions count from the end.")
                        .parameter("expression", Type.ARRAY)
                        .parameter("index", Type.LONG)
                        .example("arrayElement(array(1, 2, 3), -1)", "3")
                        .example("arrayElement(array(1), 1)", "null")
                        .body(a -> Evaluator.element(a.value(0), a.integer(1))),
                function("getStart")
                        .describe("The first timestamp of a timeframe.")
                        .parameter("timeframe", Type.TIMEFRAME)
                        .returns(Type.TIMESTAMP)
                        .example("getStart(" + TIMEFRAME + ")", "toTimestamp(\"2026-06-11T10:00Z\")")
                        .body(a -> Evaluator.member(a.value(0), "start")),
                function("getEnd")
                        .describe("The timestamp at which a timeframe is over.")
                        .parameter("timeframe", Type.TIMEFRAME)
                        .returns(Type.TIMESTAMP)
                        .example("getEnd(" + TIMEFRAME + ")", "toTimestamp(\"2026-06-11T12:00Z\")")
                        .body(a -> Evaluator.member(a.value(0), "end")),
                function("getRecordField")
                        .describe("The member of a record, or the start or end of a timeframe.")
                        .parameter("expression", Type.RECORD.or(Type.TIMEFRAME))
                        .parameter("fieldName", Type.STRING, Requirement.FIELD_NAME)
                        .example("getRecordField(record(a = 1), a)", "1")
                        .body(a -> Evaluator.member(a.value(0), a.text(1))),
                function("getHighBits")
                        .describe("The upper 64 bits of an address or uid.")
                        .parameter("expression", Type.IP.or(Type.UID))
                        .returns(Type.LONG)
                        .example("getHighBits(ip(\"192.0.2.1\"))", "0")
                        .example("getHighBits(uuid(1, 2))", "1")
                        .body(a -> switch (a.value(0)) {
                            case IpValue ip -> Value.of(ip.high());
                            case UidValue uid -> Value.of(uid.high());
                            default -> NullValue.NULL;
                        }),
                function("getLowBits")
                        .describe("The lower 64 bits of an address or uid; an IPv4 address is a signed 32-bit number.")
                        .parameter("expression", Type.IP.or(Type.UID))
                        .returns(Type.LONG)
                        .example("getLowBits(ip(\"192.0.2.1\"))", "-1073741311")
                        .example("getLowBits(uuid(1, 2))", "2")
                        .body(a -> switch (a.value(0)) {
                            case IpValue ip -> Value.of(ip.v6() ? ip.low() : (long) (int) ip.low());
                            case UidValue uid -> Value.of(uid.low());
                            default -> NullValue.NULL;
                        }));
    }
}
