package dev.quarry.cli;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description =
                "Says which lines a pattern matches, what it finds in them, and where and why it stopped in others.",
        footer = {
            "",
            "Exit status 0: all lines match; 1: some do not, or the pattern is invalid.",
            "",
            "Examples:",
            "  quarry pattern test \"IPADDR:client ' ' LD:rest\" access.log",
            "  zcat vpc.log.gz | quarry pattern test --format json aws/vpc-flow-default",
            "  quarry pattern test @my.dpl access.log.gz"
        })
final class PatternTestCommand implements Callable<Integer> {
    private final Terminal terminal;

    enum Format {
        TABLE,
        JSON
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json. Default: table.")
    private Format format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Most matching lines to show in the table; all are counted. Default: 20.")
    private int limit;

    @Parameters(
            index = "0",
            paramLabel = "PATTERN",
            description = "The pattern, @FILE to read it from a file, or the name of a ready one.")
    private String pattern;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The lines, plain or .gz; standard input if left out or -.")
    private Path file;

    PatternTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 0) {
            throw new CommandException(ExitCode.USAGE, "--limit must be 0 or more");
        }
        Pattern compiled = PatternText.compile(terminal, pattern);
        PatternTestReport report = switch (format) {
            case TABLE -> new PatternTestTable(terminal, compiled, limit);
            case JSON -> new PatternTestJson(terminal.out(), compiled);
        };
        long lines = 0;
        long matched = 0;
        try (LogLines in = LogLines.of(file, System.in)) {
            for (Optional<String> line = in.next(); line.isPresent(); line = in.next()) {
                Explanation explanation = compiled.explain(line.get());
                lines++;
                matched += explanation.match().isPresent() ? 1 : 0;
                report.add(lines, line.get(), explanation);
            }
        }
        report.finish(lines, matched);
        terminal.out().flush();
        return matched == lines ? ExitCode.OK : ExitCode.FAILED;
    }
}
