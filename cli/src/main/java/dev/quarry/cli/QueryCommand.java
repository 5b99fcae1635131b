package dev.quarry.cli;

import dev.quarry.cli.output.CountingPrinter;
import dev.quarry.cli.output.CsvPrinter;
import dev.quarry.cli.output.JsonPrinter;
import dev.quarry.cli.output.NdjsonPrinter;
import dev.quarry.cli.output.OutputFormat;
import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.cli.output.TablePrinter;
import dev.quarry.ingest.FileReport;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Runs a DQL query over a lake, or straight over files. */
final class QueryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final QueryArguments arguments = new QueryArguments();

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The command as the command line knows it. */
    CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("query");
        spec.usageMessage()
                .description("Runs a DQL query over a lake, or straight over files.")
                .footer(
                        "",
                        "Examples:",
                        "  quarry query 'fetch logs, from: -1d | summarize count(), by: {audit.action}'",
                        "  quarry query --from trail/ --timeframe all 'fetch logs | limit 5'",
                        "  quarry query --now 2024-05-01T12:00:00Z --format ndjson @detection.dql");
        arguments.addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        String text = QueryText.read(arguments.query(), System.in);
        QueryRequest request = arguments.request(text);
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

    private QueryTarget target() {
        List<Path> files = arguments.from();
        return files.isEmpty() ? QueryTarget.of(arguments.lake()) : LocalTarget.files(files, arguments.bucket());
    }

    private ResultPrinter printer() {
        return switch (arguments.format()) {
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
        if (arguments.format() == OutputFormat.TABLE) {
            report.summary(metadata, records);
        }
    }
}
