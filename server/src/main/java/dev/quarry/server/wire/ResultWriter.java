package dev.quarry.server.wire;

import dev.quarry.query.value.Value.RecordValue;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the result object {@code {"records":[…],"types":[…],"metadata":{…}}} while the records come.
 *
 * <p>Call {@link #add} for each record, then {@link #finish}.
 */
public final class ResultWriter {
    private final JsonGenerator json;
    private final ValueWriter values;
    private final boolean includeTypes;
    private final WireTypeRuns types = WireTypeRuns.ofRecords();

    public ResultWriter(JsonGenerator json, ZoneId zone, boolean includeTypes) {
        this.json = json;
        this.values = new ValueWriter(zone, ValueWriter.Longs.TEXT);
        this.includeTypes = includeTypes;
        json.writeStartObject();
        json.writeName("records");
        json.writeStartArray();
    }

    public void add(RecordValue record) {
        values.write(json, record);
        if (includeTypes) {
            types.add(WireType.members(record));
        }
    }

    public void finish(ResultMetadata metadata) {
        json.writeEndArray();
        if (includeTypes) {
            json.writeName("types");
            WireType.write(json, types.finish());
        }
        json.writeName("metadata");
        metadata.write(json);
        json.writeEndObject();
    }

    /** Writes the members {@code records} and {@code types} into an object that was begun. */
    public static void writeRecords(JsonGenerator json, List<RecordValue> records, ZoneId zone) {
        ValueWriter values = new ValueWriter(zone, ValueWriter.Longs.TEXT);
        WireTypeRuns types = WireTypeRuns.ofRecords();
        json.writeName("records");
        json.writeStartArray();
        for (RecordValue record : records) {
            values.write(json, record);
            types.add(WireType.members(record));
        }
        json.writeEndArray();
        json.writeName("types");
        WireType.write(json, types.finish());
    }

    /** Writes a whole result. */
    public static void write(
            JsonGenerator json, List<RecordValue> records, ResultMetadata metadata, ZoneId zone, boolean includeTypes) {
        ResultWriter writer = new ResultWriter(json, zone, includeTypes);
        records.forEach(writer::add);
        writer.finish(metadata);
    }
}
