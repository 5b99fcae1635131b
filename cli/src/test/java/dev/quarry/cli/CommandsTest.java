package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.Lake;
import dev.quarry.server.QuarryServer;
import dev.quarry.server.http.HttpOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    private static final String COUNT = "fetch logs | summarize n = count(), by: {audit.action} | sort audit.action";

    @TempDir
    private Path folder;

    private Path trail;
    private String lake;

    @BeforeEach
    void writeTrail() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            lines.append(
                            "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::1:user/=u\"},"
                                    + "\"eventTime\":\"2026-03-01T10:00:0")
                    .append(i)
                    .append("Z\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"Event")
                    .append(i % 2)
                    .append("\",\"awsRegion\":\"eu-west-1\",\"sourceIPAddress\":\"198.51.100.1\",\"eventID\":\"e")
                    .append(i)
                    .append("\"}\n");
        }
        trail = folder.resolve("trail.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(trail))) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        lake = folder.resolve("lake").toString();
    }

    private CommandRun load() {
        return CommandRun.of("load", trail.toString(), "--lake", lake, "--bucket", "audit");
    }

    @Test
    void aFileIsLoadedOnceAndQueried() {
        CommandRun first = load();
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("6 events added to bucket audit from 1 file (1 loaded)");
        assertThat(load().err()).contains("0 events added").contains("1 already loaded");
        CommandRun query = CommandRun.of("query", "--lake", lake, "--timeframe", "all", COUNT);
        assertThat(query.status()).as(query.err()).isZero();
        assertThat(query.out()).isEqualTo("""
                        audit.action  n
                        ────────────  ─
                        Event0        3
                        Event1        3
                        """);
        assertThat(CommandRun.of("status", "--lake", lake).out()).contains("bucket   audit: 6 records");
    }

    @Test
    void anEmptyFolderIsNamedAndToldWhatIsLookedFor() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun run = CommandRun.of("load", empty.toString(), "--lake", lake);
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("there are no files in " + empty + "; looked for .json, .ndjson, .jsonl, .log, .txt");
    }

    @Test
    void filesAreQueriedWithoutALake() {
        CommandRun query = CommandRun.of(
                "query", "--format", "ndjson", "--now", "2026-03-01T11:00:00Z", "--from", trail.toString(), COUNT);
        assertThat(query.status()).as(query.err()).isZero();
        assertThat(query.out())
                .isEqualTo("{\"audit.action\":\"Event0\",\"n\":3}\n{\"audit.action\":\"Event1\",\"n\":3}\n");
        assertThat(folder.resolve("lake")).doesNotExist();
    }

    @Test
    void jsonIsTheResultObjectAndCsvHasNoFormulas() {
        String[] query = {"query", "--from", trail.toString(), "--timeframe", "2026-03-01/2026-03-02", "--format"};
        String dql = "fetch logs | summarize n = count(), by: {who = concat(\"=\", audit.action)} | sort who";
        CommandRun json = CommandRun.of(query[0], query[1], query[2], query[3], query[4], query[5], "json", dql);
        assertThat(json.out()).startsWith("""
                        {"records":[{"who":"=Event0","n":"3"},{"who":"=Event1","n":"3"}],\
                        "types":[{"indexRange":[0,1],"mappings":{"who":{"type":"string"},"n":{"type":"long"}}}],\
                        "metadata":{"grail":{""").endsWith("}\n");
        CommandRun csv = CommandRun.of(query[0], query[1], query[2], query[3], query[4], query[5], "csv", dql);
        assertThat(csv.out()).isEqualTo("who,n\r\n'=Event0,3\r\n'=Event1,3\r\n");
    }

    @Test
    void anEmptyWindowIsExplainedWithAWayOut() {
        load();
        CommandRun query = CommandRun.of("query", "--lake", lake, "fetch logs");
        assertThat(query.status()).isZero();
        assertThat(query.out()).isEmpty();
        assertThat(query.err())
                .contains("The data covers 2026-03-01T10:00:00Z to 2026-03-01T10:00:06Z")
                .contains("--now 2026-03-01T10:00:06Z")
                .contains("--timeframe all");
        CommandRun again = CommandRun.of("query", "--lake", lake, "--now", "2026-03-01T10:00:06Z", COUNT);
        assertThat(again.out()).contains("Event1        3");
    }

    @Test
    void aGapInTheDataIsExplainedToo() throws Exception {
        load();
        Path stray = Files.writeString(folder.resolve("stray.ndjson"), "{\"timestamp\":\"2020-01-01T00:00:00Z\"}\n");
        CommandRun.of("load", stray.toString(), "--lake", lake, "--bucket", "audit");
        CommandRun gap = CommandRun.of("query", "--lake", lake, "--now", "2023-01-01", "fetch logs");
        assertThat(gap.err()).contains("The data covers 2020-01-01T00:00:00Z to 2026-03-01T10:00:06Z");
    }

    @Test
    void aLimitIsTold() {
        CommandRun query =
                CommandRun.of("query", "--from", trail.toString(), "--timeframe", "all", "--limit", "2", "fetch logs");
        assertThat(query.err()).contains("limited to 2").contains("--limit").contains("2 records");
    }

    @Test
    void mistakesAreShownAtTheirPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("q.dql"), "fetch logs\n| limt 5\n");
        CommandRun query = CommandRun.of("query", "--from", trail.toString(), "@" + file);
        assertThat(query.status()).isEqualTo(ExitCode.FAILED);
        assertThat(query.out()).isEmpty();
        assertThat(query.err()).contains("UNKNOWN_COMMAND").contains("line 2").contains("^^^^");
    }

    @Test
    void whatReadsNoDataNeedsNoLake() {
        CommandRun query = CommandRun.of(
                "query", "--lake", folder.resolve("none").toString(), "--format", "csv", "data record(a = 1)");
        assertThat(query.out().lines()).containsExactly("a", "1");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void everyFailureHasItsStatusAndOneLine() throws Exception {
        load();
        try (Lake open = Lake.open(Path.of(lake))) {
            CommandRun inUse = CommandRun.of("query", "--lake", lake, "fetch logs");
            assertThat(inUse.status()).isEqualTo(ExitCode.LAKE);
            assertThat(inUse.err()).contains("in use").hasLineCount(1);
            assertThat(open.buckets()).hasSize(1);
        }
        assertThat(CommandRun.of("query", "--lake", folder.resolve("none").toString(), "fetch logs"))
                .satisfies(run -> assertThat(run.status()).isEqualTo(ExitCode.FAILED))
                .satisfies(run ->
                        assertThat(run.err()).contains("there is no lake").hasLineCount(1));
        assertThat(CommandRun.of("load", folder.resolve("none").toString(), "--lake", lake)
                        .err())
                .contains("there is no file")
                .hasLineCount(1);
        assertThat(CommandRun.of("load", trail.toString(), "--lake", lake, "--bucket", "../x")
                        .status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("query", "--timeframe", "soon", "fetch logs").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("query", "--nonsense").status()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("query").status()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of().status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aBrokenFileIsReportedAndTheRestIsLoaded() throws Exception {
        byte[] whole = Files.readAllBytes(trail);
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.write(logs.resolve("good.ndjson.gz"), whole);
        Files.write(logs.resolve("cut.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        CommandRun load = CommandRun.of("load", logs.toString(), "--lake", lake);
        assertThat(load.status()).isEqualTo(ExitCode.FAILED);
        assertThat(load.err()).contains("cut.ndjson.gz: failed").contains("1 loaded, 1 failed");
        assertThat(CommandRun.of("status", "--lake", lake).out()).contains("cut.ndjson.gz");
    }

    @Test
    void whatAQueryOverFilesCouldNotReadIsTold() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        byte[] whole = Files.readAllBytes(trail);
        Files.write(logs.resolve("good.ndjson.gz"), whole);
        String[] query = {"query", "--from", logs.toString(), "--timeframe", "all", "--format", "ndjson", COUNT};
        assertThat(CommandRun.of(query))
                .satisfies(run -> assertThat(run.status()).isZero())
                .satisfies(run -> assertThat(run.err()).isEmpty());
        Files.write(logs.resolve("cut.ndjson.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(logs.resolve("README.md"), "no log");
        CommandRun broken = CommandRun.of(query);
        assertThat(broken.status()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.out()).contains("Event0");
        assertThat(broken.err())
                .contains("cut.ndjson.gz: failed")
                .contains("truncated")
                .doesNotContain("README");
        // Also where records are left out that lack a string of the query.
        query[query.length - 1] =
                "fetch logs | parse content, \"JSON:e\" | filter e[eventName] == \"Event1\" | summarize count()";
        assertThat(CommandRun.of(query).err()).contains("cut.ndjson.gz: failed").contains("truncated");
    }

    @Test
    void aFolderWithoutLogsIsNoEmptyResult() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Files.writeString(empty.resolve("README.md"), "no log");
        CommandRun query = CommandRun.of("query", "--from", empty.toString(), "fetch logs");
        assertThat(query.status()).isEqualTo(ExitCode.FAILED);
        assertThat(query.err()).contains("there are no files in " + empty).hasLineCount(1);
    }

    @Test
    void whatIsNoLogIsSummedUp() throws Exception {
        Path logs = Files.createDirectory(folder.resolve("logs"));
        Files.copy(trail, logs.resolve("a.ndjson.gz"));
        for (int i = 0; i < 9; i++) {
            Files.writeString(logs.resolve(i + ".md"), "no log");
        }
        CommandRun load = CommandRun.of("load", logs.toString(), "--lake", lake);
        assertThat(load.status()).isZero();
        assertThat(load.err())
                .contains("9 files skipped, such as " + logs.resolve("0.md"))
                .hasLineCount(2);
        assertThat(CommandRun.of("load", "-v", logs.toString(), "--lake", lake).err())
                .contains("8.md: skipped: not named");
    }

    @Test
    void aRunningServerAnswersForItsLake() {
        Path folderOfLake = Path.of(lake);
        try (Lake open = Lake.open(folderOfLake);
                QuarryServer server =
                        QuarryServer.start(open, HttpOptions.loopback(0, QuarryServer.newToken()), Clock.systemUTC())) {
            CommandRun load = load();
            assertThat(load.status()).as(load.err()).isZero();
            assertThat(load.err()).contains("6 events added");
            CommandRun status = CommandRun.of("status", "--lake", lake);
            assertThat(status.out()).contains("server   " + server.address()).contains("bucket   audit: 6 records");
            CommandRun query =
                    CommandRun.of("query", "--lake", lake, "--timeframe", "all", "--format", "ndjson", COUNT);
            assertThat(query.out())
                    .isEqualTo("{\"audit.action\":\"Event0\",\"n\":3}\n{\"audit.action\":\"Event1\",\"n\":3}\n");
            CommandRun wrong = CommandRun.of("query", "--lake", lake, "fetch logs | limt 5");
            assertThat(wrong.status()).isEqualTo(ExitCode.FAILED);
            assertThat(wrong.err()).contains("UNKNOWN_COMMAND").contains("^^^^");
            assertThat(CommandRun.of("query", "--lake", lake, "fetch logs").err())
                    .contains("--now 2026-03-01T10:00:06Z");
            CommandRun second = CommandRun.of("serve", "--lake", lake, "--port", "0", "--no-browser");
            assertThat(second.status()).isEqualTo(ExitCode.LAKE);
            assertThat(second.err())
                    .contains("in use")
                    .contains(server.link().toString())
                    .hasLineCount(1);
        }
        assertThat(folderOfLake.resolve("server.json")).doesNotExist();
    }

    @Test
    void thePortOfAnotherServerIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun serve = CommandRun.of(
                    "serve", "--lake", lake, "--no-browser", "--port", Integer.toString(taken.getLocalPort()));
            assertThat(serve.status()).isEqualTo(ExitCode.FAILED);
            assertThat(serve.err()).contains("cannot listen on 127.0.0.1 port").contains("--port");
        }
    }

    @Test
    void aPipeWhoseReaderHasSeenEnoughIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                closed, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, OptionalInt.empty(), false);
        for (String format : new String[] {"table", "json", "ndjson", "csv"}) {
            int status = Main.run(
                    terminal, "query", "--from", trail.toString(), "--timeframe", "all", "--format", format, COUNT);
            assertThat(status).as(format).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(CommandRun.of("--help").out()).contains("Exit status:").contains("demo");
        assertThat(CommandRun.of("query", "--help").out())
                .contains("--timeframe")
                .contains("Examples:");
        assertThat(CommandRun.of("version").out()).matches("quarry \\d[^\n]*\njava [^\n]*\n");
    }

    @Test
    void commandsAndFunctionsAreExplained() {
        assertThat(CommandRun.of("dql").out()).contains("Commands\n", "summarize", "startsWith", "countDistinct");
        assertThat(CommandRun.of("dql", "SUMMARIZE").out())
                .startsWith("summarize [by…:], aggregation…\n")
                .contains("fetch logs | summarize");
        assertThat(CommandRun.of("dql", "contains").out()).contains("caseSensitive:", "Otherwise TRUE.", "is true");
        // A command and a function.
        assertThat(CommandRun.of("dql", "parse").out())
                .contains("parse expression, pattern", "parse(expression: string");
        CommandRun unknown = CommandRun.of("dql", "sumarize");
        assertThat(unknown.status()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("did you mean summarize?");
    }
}
