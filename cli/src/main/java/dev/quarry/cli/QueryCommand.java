package dev.quarry.cli;

import dev.quarry.cli.output.CountingPrinter;
import dev.quarry.cli.output.CsvPrinter;
import dev.quarry.cli.output.JsonPrinter;
import dev.quarry.cli.output.NdjsonPrinter;
import dev.quarry.cli.output.OutputFormat;
import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.cli.output.TablePrinter;
import dev.quarry.ingest.FileReport;
import dev.quarry.lake.BucketName;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Runs a DQL query over a lake, or straight over files.",
        footer = {
            "",
            "Examples:",
            "  quarry query 'fetch logs, from: -1d | summarize count(), by: {audit.action}'",
            "  quarry query --from trail/ --timeframe all 'fetch logs | limit 5'",
            "  quarry query --now 2024-05-01T12:00:00Z --format ndjson @detection.dql"
        })
final class QueryCommand implements Callable<Integer> {
    /** As many as fit into a head; a pipe gets all. */
    private static final long TABLE_RECORDS = 1_000;

    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Query these files and folders instead of a lake, without loading them.")
    private List<Path> from = new ArrayList<>();

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            defaultValue = BucketName.DEFAULT,
            description =
                    "With --from: the bucket that the records count as being in. Default: " + BucketName.DEFAULT + ".")
    private String bucket;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "The query's clock, so that from: -30m works on an old dump. Default: the system's.")
    private String now;

    @Option(
            names = "--timeframe",
            paramLabel = "RANGE",
            description = "For sources without from: or timeframe: of their own. RANGE is all, a duration such as 2h"
                    + " before now, or start/end. Default: 2h.")
    private String timeframe;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, json (the result object of the query API), ndjson (a record per line) or csv."
                    + " Default: table.")
    private OutputFormat format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Most records to write. Default: 1000 for table, no limit for the others.")
    private Long limit;

    @Parameters(
            paramLabel = "DQL",
            arity = "0..1",
            description = "The query, - to read it from standard input, or @FILE to read it from a file.")
    private String query;

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String text = QueryText.read(queryArgument(), System.in);
        QueryRequest request = request(text);
        try (Interrupts interrupts = new Interrupts();
                QueryTarget target = target()) {
            interrupts.onStop(target::cancel);
            CountingPrinter printer = new CountingPrinter(printer());
            ResultMetadata metadata = target.run(request, printer);
            if (interrupts.interrupted()) {
                return ExitCode.CANCELLED;
            }
            printer.finish(metadata);
            terminal.out().flush();
            report(metadata, printer.count());
            List<FileReport> problems = target.problems();
            new LoadSummary(terminal, false).problems(problems);
            return LoadSummary.anyFailed(problems) ? ExitCode.FAILED : ExitCode.OK;
        }
    }

    /** The query comes last, also behind {@code --from a b c}, which takes all that follows. */
    private String queryArgument() {
        if (query != null) {
            return query;
        }
        if (from.size() > 1 && !Files.exists(from.getLast())) {
            return from.removeLast().toString();
        }
        throw new CommandException(ExitCode.USAGE, "the query is missing: quarry query [OPTIONS] 'DQL'");
    }

    private QueryRequest request(String text) {
        if (limit != null && limit < 1) {
            throw new CommandException(ExitCode.USAGE, "--limit must be 1 or more");
        }
        Optional<Instant> clock = Optional.ofNullable(now).map(TimeText::instant);
        OptionalLong records = limit != null
                ? OptionalLong.of(limit)
                : format == OutputFormat.TABLE ? OptionalLong.of(TABLE_RECORDS) : OptionalLong.empty();
        return QueryRequest.of(text)
                .withNow(clock)
                .withDefaultRange(Optional.ofNullable(timeframe)
                        .map(range -> TimeText.range(range, clock.orElseGet(Instant::now))))
                .withMaxRecords(records);
    }

    private QueryTarget target() {
        if (!from.isEmpty()) {
            return LocalTarget.files(from, bucket);
        }
        return QueryTarget.of(lake.folder());
    }

    private ResultPrinter printer() {
        return switch (format) {
            case TABLE ->
                new TablePrinter(
                        terminal.out(),
                        terminal.outIsTerminal() ? terminal.columns() : OptionalInt.empty(),
                        terminal.outIsTerminal() && terminal.colours());
            case JSON -> new JsonPrinter(terminal.out());
            case NDJSON -> new NdjsonPrinter(terminal.out());
            case CSV -> new CsvPrinter(terminal.out());
        };
    }

    private void report(ResultMetadata metadata, long records) {
        QueryReport report = new QueryReport(terminal);
        report.notifications(metadata);
        if (format == OutputFormat.TABLE) {
            report.summary(metadata, records);
        }
    }
}
