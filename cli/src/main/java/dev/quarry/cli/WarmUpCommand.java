package dev.quarry.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Used by the launcher, once per build: goes through the usual work, so that its classes get into the shared archive. */
@Command(name = "warm-up", hidden = true, description = "Loads, queries and reports a small trail of its own.")
final class WarmUpCommand implements Callable<Integer> {
    private static final String EVENT = """
            {"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::1:user/u"},\
            "eventTime":"2026-03-01T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject",\
            "awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.1","eventID":"e"}
            """;
    private static final String QUERY = """
            fetch logs
            | filter dt.system.bucket == "default_logs" and aws.service == "cloudtrail"
            | parse content, "JSON:event"
            | filterOut startsWith(event[eventName], "Put")
            | summarize {events = count(), names = countDistinct(event[eventName])}, by: {who = event[userIdentity][arn]}
            | sort events desc
            """;

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("quarry-warm-up-")) {
            Path trail = Files.writeString(folder.path().resolve("trail.ndjson"), EVENT, StandardCharsets.UTF_8);
            String lake = folder.path().resolve("lake").toString();
            run("load", trail.toString(), "--lake", lake);
            run("status", "--lake", lake);
            for (String format : new String[] {"table", "json"}) {
                run("query", "--lake", lake, "--timeframe", "all", "--format", format, QUERY);
            }
            run("query", "--from", trail.toString(), "--timeframe", "all", QUERY);
            run("version");
        }
        return ExitCode.OK;
    }

    private static void run(String... arguments) {
        OutputStream nowhere = OutputStream.nullOutputStream();
        Main.run(
                new Terminal(
                        nowhere,
                        new PrintStream(nowhere, false, StandardCharsets.UTF_8),
                        false,
                        false,
                        OptionalInt.empty(),
                        false),
                arguments);
    }
}
