package dev.quarry.cli;

import dev.quarry.lake.LakeException;
import dev.quarry.query.engine.QueryException;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.lookup.LookupException;
import dev.quarry.server.query.InvalidQueryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import tools.jackson.core.exc.JacksonIOException;

/** The {@code quarry} command. */
@Command(
        name = "quarry",
        description = "Investigates logs: load them, query them with DQL, look into them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExit status:%n",
        footer = {
            "  0    all went well",
            "  1    the query or pattern has a mistake or failed, some data could not be read, some line did not match",
            "  2    the command line makes no sense",
            "  3    the lake is in use, not writable, full or damaged",
            "  130  stopped by Ctrl-C",
            "",
            "Start here: quarry demo"
        })
public final class Main implements Runnable {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs one command and gives its exit status. */
    static int run(Terminal terminal, String... arguments) {
        VersionCommand versionCommand = new VersionCommand(terminal);
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new DqlCommand(terminal))
                .addSubcommand(new LoadCommand(terminal))
                .addSubcommand(new LookupCommand(terminal).line())
                .addSubcommand(PatternCommand.of(terminal))
                .addSubcommand(new QueryCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new StatusCommand(terminal))
                .addSubcommand(versionCommand)
                .addSubcommand(new UnpackCommand())
                .addSubcommand(new WarmUpCommand())
                // A query may start with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, line, parsed) -> report(terminal, failure));
        help(commands, versionCommand);
        terminal.columns().ifPresent(columns -> commands.setUsageHelpWidth(Math.clamp(columns, 60, 120)));
        return commands.execute(arguments);
    }

    private static void help(CommandLine command, VersionCommand version) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(version);
        command.getSubcommands().values().forEach(sub -> help(sub, version));
    }

    @Override
    public void run() {
        throw new CommandException(ExitCode.USAGE, "which command? See quarry --help");
    }

    private static int report(Terminal terminal, Exception failure) {
        return switch (failure) {
            case InvalidQueryException e -> {
                QueryReport report = new QueryReport(terminal);
                e.diagnostics().forEach(diagnostic -> report.diagnostic(e.query(), diagnostic));
                yield ExitCode.FAILED;
            }
            case CommandException e -> say(terminal, e.exitCode(), e);
            case LakeException e ->
                say(terminal, e.kind() == LakeException.Kind.BAD_NAME ? ExitCode.USAGE : ExitCode.LAKE, e);
            case QueryException e when e.reason() == QueryException.Reason.CANCELLED -> ExitCode.CANCELLED;
            case QueryException e -> say(terminal, ExitCode.FAILED, e);
            case LookupException e -> say(terminal, ExitCode.FAILED, e);
            case ServerError e -> say(terminal, ExitCode.FAILED, e);
            case JacksonIOException e -> ioFailure(terminal, e.getCause());
            case UncheckedIOException e -> ioFailure(terminal, e.getCause());
            case IOException e -> ioFailure(terminal, e);
            default -> {
                LoggerFactory.getLogger(Main.class).error("unexpected failure", failure);
                yield say(terminal, ExitCode.FAILED, failure);
            }
        };
    }

    /** The reader of a pipe that has seen enough is no failure. */
    private static int ioFailure(Terminal terminal, IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") ? ExitCode.OK : say(terminal, ExitCode.FAILED, failure);
    }

    private static int say(Terminal terminal, int exitCode, Exception failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        terminal.say("quarry: " + message);
        return exitCode;
    }
}
