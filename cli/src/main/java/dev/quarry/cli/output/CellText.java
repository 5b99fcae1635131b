package dev.quarry.cli.output;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.server.wire.WireTime;

/** The text of a value in a table. */
final class CellText {
    private CellText() {}

    /** Empty for null; compact JSON for arrays and records. */
    static String of(Value value) {
        return switch (value) {
            case Value.NullValue n -> "";
            case ArrayValue array -> TextForm.json(array);
            case RecordValue record -> TextForm.json(record);
            case TimestampValue time -> WireTime.format(time.nanos());
            default -> TextForm.of(value);
        };
    }
}
