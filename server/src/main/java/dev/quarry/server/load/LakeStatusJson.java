package dev.quarry.server.load;

import dev.quarry.lake.Dataset.Bucket;
import dev.quarry.lake.Dataset.TimeSpan;
import dev.quarry.lake.LakeStatus;
import dev.quarry.lake.SourceEntry;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.WireTime;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What a lake holds, as JSON and back. */
public final class LakeStatusJson {
    private LakeStatusJson() {}

    /**
     * Writes the status.
     *
     * @param now what the server takes for now, which relative timeframes count from
     */
    public static void write(JsonGenerator json, LakeStatus status, Instant now) {
        json.writeStartObject();
        json.writeStringProperty("lake", status.folder().toString());
        json.writeStringProperty("now", WireTime.format(WireTime.nanos(now)));
        json.writeNumberProperty(
                "records", status.buckets().stream().mapToLong(Bucket::records).sum());
        span(json, LakeTotals.span(status.buckets()));
        json.writeName("buckets");
        json.writeStartArray();
        for (Bucket bucket : status.buckets()) {
            json.writeStartObject();
            json.writeStringProperty("name", bucket.name());
            json.writeNumberProperty("records", bucket.records());
            json.writeNumberProperty("bytes", bucket.bytes());
            json.writeNumberProperty("segments", bucket.segments());
            span(json, bucket.span());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("files");
        json.writeStartArray();
        status.sources().forEach(source -> write(json, source));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, Optional<TimeSpan> span) {
        json.writeName("timeframe");
        if (span.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("start", WireTime.format(span.get().first()));
        json.writeStringProperty("end", WireTime.format(span.get().last()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LakeStatus.Source source) {
        SourceEntry entry = source.entry();
        json.writeStartObject();
        json.writeStringProperty("bucket", source.bucket());
        json.writeStringProperty("loadedAt", WireTime.format(source.loadedAt()));
        json.writeStringProperty("sha256", entry.sha256());
        json.writeStringProperty("name", entry.name());
        json.writeStringProperty("format", entry.format());
        json.writeStringProperty("outcome", entry.outcome());
        json.writeNumberProperty("events", entry.events());
        json.writeNumberProperty("bytes", entry.bytes());
        ProblemsJson.write(json, entry.problems(), entry.problemCount());
        json.writeEndObject();
    }

    /** Reads what {@code write} wrote. */
    public static LakeStatus read(JsonNode node) {
        List<Bucket> buckets = new ArrayList<>();
        for (JsonNode bucket : node.path("buckets")) {
            buckets.add(new Bucket(
                    text(bucket, "name"),
                    number(bucket, "records"),
                    number(bucket, "bytes"),
                    number(bucket, "segments"),
                    bucket.path("timeframe").isObject()
                            ? Optional.of(new TimeSpan(
                                    time(bucket.path("timeframe"), "start"), time(bucket.path("timeframe"), "end")))
                            : Optional.empty()));
        }
        List<LakeStatus.Source> sources = new ArrayList<>();
        for (JsonNode file : node.path("files")) {
            sources.add(new LakeStatus.Source(
                    text(file, "bucket"),
                    time(file, "loadedAt"),
                    new SourceEntry(
                            text(file, "sha256"),
                            text(file, "name"),
                            text(file, "format"),
                            text(file, "outcome"),
                            number(file, "events"),
                            number(file, "bytes"),
                            ProblemsJson.read(file),
                            ProblemsJson.count(file))));
        }
        return new LakeStatus(Path.of(text(node, "lake")), buckets, sources);
    }

    private static String text(JsonNode node, String name) {
        return Json.string(node, name).orElse("");
    }

    private static long number(JsonNode node, String name) {
        return Json.number(node, name).orElse(0);
    }

    private static long time(JsonNode node, String name) {
        return Json.string(node, name).map(Instant::parse).map(WireTime::nanos).orElse(0L);
    }
}
