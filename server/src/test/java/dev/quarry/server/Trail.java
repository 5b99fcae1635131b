package dev.quarry.server;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.Loader;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A few made-up CloudTrail events. */
public final class Trail {
    public static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Trail() {}

    /** Writes events one second apart, named Event0, Event1, Event2, Event0, … */
    public static Path write(Path file, int events) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < events; i++) {
            lines.append(
                            "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::1:user/u")
                    .append(i % 5)
                    .append("\"},\"eventTime\":\"")
                    .append(START.plusSeconds(i))
                    .append("\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"Event")
                    .append(i % 3)
                    .append("\",\"awsRegion\":\"eu-west-1\",\"sourceIPAddress\":\"198.51.100.")
                    .append(i % 7)
                    .append("\",\"requestParameters\":{\"n\":")
                    .append(i)
                    .append("},\"responseElements\":null,\"eventID\":\"e")
                    .append(i)
                    .append("\"}\n");
        }
        return Files.writeString(file, lines);
    }

    public static void load(Lake lake, Path file, String bucket) {
        new Loader(lake)
                .load(List.of(file), new LoadOptions(bucket, Limits.DEFAULT), ProgressListener.NONE, () -> false);
    }
}
