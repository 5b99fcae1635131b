package dev.quarry.cli;

import dev.quarry.demo.TrailGenerator;
import dev.quarry.server.DatasetQueries;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Used by the launcher, once per build: goes through the usual work, so that the archive to start from gets its classes, and
 * what the virtual machine learns about its busy methods.
 */
@Command(name = "warm-up", hidden = true, description = "Loads and queries a small trail of its own.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int EVENTS = 20_000;
    private static final List<String> FORMATS = List.of("json", "ndjson", "csv");
    private static final String OBJECT =
            "{\"a\": \"b\",\"c\":{\"d\":[1,-2.5e3,true,false,null],\"e\":[]},\"f\":\"\\n\\u00e9\" , \"g\" : {}}";
    private static final String HEAD = """
            fetch logs
            | filter dt.system.bucket == "default_logs" and aws.service == "cloudtrail"
            | parse content, "JSON:event"
            """;
    private static final List<String> QUERIES = List.of(HEAD + """
            | filter event[eventName] == "CreateKey"
            | filterOut startsWith(event[requestParameters][origin], "AWS_")
            | fields eventName = event[eventName], arn = event[userIdentity][arn], region = event[awsRegion]
            """, HEAD + """
            | filter event[eventName] == "GetSecretValue"
            | parse event[errorMessage], "LD ':secret:' STRING:secretId"
            | summarize {events = count(), secrets = countDistinct(secretId)}, by: {who = event[userIdentity][arn]}
            | sort events desc
            """);

    @Override
    public Integer call() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("quarry-warm-up-")) {
            Path trail = Files.createDirectory(folder.path().resolve("trail"));
            TrailGenerator.write(trail, Instant.now(), EVENTS);
            Path lake = folder.path().resolve("lake");
            run("load", trail.toString(), "--lake", lake.toString());
            run("load", cut(folder.path()).toString(), "--lake", lake.toString());
            run("status", "--lake", lake.toString());
            DatasetQueries.openAhead();
            for (String format : FORMATS) {
                for (String query : QUERIES) {
                    run("query", "--from", trail.toString(), "--timeframe", "all", "--format", format, query);
                }
            }
            query(lake);
            run("version");
        }
        return ExitCode.OK;
    }

    /**
     * An object cut at every place, each in a file of its own. What a reader has in memory ends anywhere; an end that was never
     * seen would be compiled as impossible, and all would have to be compiled again when it comes.
     */
    private static Path cut(Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("cut"));
        for (int end = 1; end <= OBJECT.length(); end++) {
            Files.writeString(folder.resolve(end + ".json"), OBJECT.substring(0, end));
        }
        return folder;
    }

    private static void query(Path lake) {
        for (String query : QUERIES) {
            run("query", "--lake", lake.toString(), "--timeframe", "all", "--format", "table", query);
        }
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
