package dev.quarry.server.wire;

import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.TimeRange;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What the API tells about a result: {@code metadata.grail}.
 *
 * @param timezone as asked for, {@code Z} when it was not
 * @param locale as asked for, {@code und} when it was not
 * @param range the timeframe the query read
 * @param milliseconds from the start of the execution to its last row
 */
public record ResultMetadata(
        String queryId,
        String query,
        String canonicalQuery,
        String timezone,
        String locale,
        TimeRange range,
        long milliseconds,
        ScanStatistics scanned,
        boolean sampled,
        List<Notification> notifications) {
    public ResultMetadata {
        notifications = List.copyOf(notifications);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeName("grail");
        json.writeStartObject();
        json.writeStringProperty("canonicalQuery", canonicalQuery);
        json.writeStringProperty("timezone", timezone);
        json.writeStringProperty("query", query);
        json.writeNumberProperty("scannedRecords", scanned.records());
        json.writeStringProperty("dqlVersion", "V1_0");
        json.writeNumberProperty("scannedBytes", scanned.bytes());
        json.writeNumberProperty("scannedDataPoints", 0);
        json.writeName("analysisTimeframe");
        json.writeStartObject();
        json.writeStringProperty("start", WireTime.format(range.start()));
        json.writeStringProperty("end", WireTime.format(range.end()));
        json.writeEndObject();
        json.writeStringProperty("locale", locale);
        json.writeNumberProperty("executionTimeMilliseconds", milliseconds);
        json.writeName("notifications");
        json.writeStartArray();
        notifications.forEach(notification -> notification.write(json, query));
        json.writeEndArray();
        json.writeStringProperty("queryId", queryId);
        json.writeBooleanProperty("sampled", sampled);
        json.writeEndObject();
        json.writeName("metrics");
        json.writeStartArray();
        json.writeEndArray();
        json.writeEndObject();
    }
}
