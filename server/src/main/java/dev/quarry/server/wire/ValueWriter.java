package dev.quarry.server.wire;

import dev.quarry.query.value.TextForm;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.BinaryValue;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.GeopointValue;
import dev.quarry.query.value.Value.IpValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.SmartscapeIdValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.Value.UidValue;
import java.time.ZoneId;
import tools.jackson.core.JsonGenerator;

/** Writes DQL values as JSON. */
public final class ValueWriter {
    /** How 64-bit integers appear. */
    public enum Longs {
        /** As decimal text, so that no reader rounds them: the query API. */
        TEXT,
        /** As JSON numbers: lines for other programs. */
        NUMBER
    }

    private final ZoneId zone;
    private final Longs longs;

    /**
     * A writer.
     *
     * @param zone the zone of timestamps
     */
    public ValueWriter(ZoneId zone, Longs longs) {
        this.zone = zone;
        this.longs = longs;
    }

    public void write(JsonGenerator json, Value value) {
        switch (value) {
            case NullValue ignored -> json.writeNull();
            case BooleanValue v -> json.writeBoolean(v.value());
            case LongValue v -> writeLong(json, v.value());
            case DoubleValue v -> writeDouble(json, v.value());
            case StringValue v -> json.writeString(v.value());
            case TimestampValue v -> json.writeString(WireTime.format(v.nanos(), zone));
            case DurationValue v -> writeLong(json, v.nanos());
            case TimeframeValue v -> {
                json.writeStartObject();
                json.writeStringProperty("start", WireTime.format(v.start(), zone));
                json.writeStringProperty("end", WireTime.format(v.end(), zone));
                json.writeEndObject();
            }
            case GeopointValue v -> {
                json.writeStartObject();
                json.writeName("latitude");
                writeDouble(json, v.latitude());
                json.writeName("longitude");
                writeDouble(json, v.longitude());
                json.writeEndObject();
            }
            case BinaryValue ignored -> json.writeString(TextForm.of(value));
            case IpValue ignored -> json.writeString(TextForm.of(value));
            case UidValue ignored -> json.writeString(TextForm.of(value));
            case SmartscapeIdValue ignored -> json.writeString(TextForm.of(value));
            case ArrayValue array -> {
                json.writeStartArray();
                array.elements().forEach(element -> write(json, element));
                json.writeEndArray();
            }
            case RecordValue record -> {
                json.writeStartObject();
                record.members().forEach((name, member) -> {
                    json.writeName(name);
                    write(json, member);
                });
                json.writeEndObject();
            }
        }
    }

    private void writeLong(JsonGenerator json, long number) {
        if (longs == Longs.TEXT) {
            json.writeString(Long.toString(number));
        } else {
            json.writeNumber(number);
        }
    }

    /** JSON has no text for infinities and not-a-number: they are strings. */
    private static void writeDouble(JsonGenerator json, double number) {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeString(Double.toString(number));
        }
    }
}
