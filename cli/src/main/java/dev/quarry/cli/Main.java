package dev.quarry.cli;

import dev.quarry.cli.output.VisibleText;
import dev.quarry.lake.LakeException;
import dev.quarry.query.engine.QueryException;
import dev.quarry.server.DatasetQueries;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.lookup.LookupException;
import dev.quarry.server.query.InvalidQueryException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.core.exc.JacksonIOException;

/** The {@code quarry} command. */
public final class Main implements Runnable {
    private static final Set<String> QUERIES = Set.of("demo", "query", "serve");

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0 && QUERIES.contains(arguments[0])) {
            DatasetQueries.openAhead();
        } else if (arguments.length > 0 && arguments[0].equals("load")) {
            Thread.ofPlatform().daemon().start(Main::loadEngine);
        }
        int status = run(Terminal.ofProcess(), arguments);
        if (arguments.length > 0 && arguments[0].equals("query") && status != ExitCode.CANCELLED) {
            // All that a query holds is closed. An exit would make logging ready first, to log that there is one.
            // A query that was stopped by a signal ends as the signal says.
            Runtime.getRuntime().halt(status);
        }
        System.exit(status);
    }

    private static Map<String, Supplier<Object>> commands(Terminal terminal, VersionCommand version) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", () -> new DemoCommand(terminal));
        commands.put("dql", () -> new DqlCommand(terminal));
        commands.put("load", () -> new LoadCommand(terminal));
        commands.put("lookup", () -> new LookupCommand(terminal).line());
        commands.put("pattern", () -> PatternCommand.of(terminal));
        commands.put("query", () -> new CommandLine(new QueryCommand(terminal).spec()));
        commands.put("serve", () -> new ServeCommand(terminal));
        commands.put("status", () -> new StatusCommand(terminal));
        commands.put("version", () -> version);
        // The launcher's own: as method references they, and what they need, would be loaded at every start.
        commands.put("unpack", () -> new UnpackCommand());
        commands.put("warm-up", () -> new WarmUpCommand());
        return commands;
    }

    /** Told without annotations, as every command has to wait until it is known. */
    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(new Main()).name("quarry");
        spec.usageMessage()
                .description("Investigates logs: load them, query them with DQL, look into them.")
                .synopsisSubcommandLabel("COMMAND")
                .footerHeading("%nExit status:%n")
                .footer(
                        "  0    all went well",
                        "  1    the query or pattern has a mistake or failed, some data could not be",
                        "       read, some line did not match",
                        "  2    the command line makes no sense",
                        "  3    the lake is in use, not writable, full or damaged",
                        "  130  stopped by Ctrl-C",
                        "",
                        "quarry help COMMAND explains a command. Start here: quarry demo");
        return spec;
    }

    /** The engine's native library takes a tenth of a second to load: the command line can be read meanwhile. */
    private static void loadEngine() {
        try {
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException | LinkageError e) {
            // Whoever uses it will say so.
        }
    }

    /** Runs one command and gives its exit status. */
    static int run(Terminal terminal, String... given) {
        VersionCommand versionCommand = new VersionCommand(terminal);
        CommandLine commands = new CommandLine(spec());
        Map<String, Supplier<Object>> known = commands(terminal, versionCommand);
        String[] arguments = withoutHelpCommand(given, known.keySet());
        // What a command asks for is found by reflection, which takes a while for all of them.
        if (arguments.length > 0 && known.containsKey(arguments[0])) {
            commands.addSubcommand(known.get(arguments[0]).get());
        } else {
            known.values().forEach(command -> commands.addSubcommand(command.get()));
        }
        commands
                // A query may start with @.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((failure, line) -> usage(terminal, failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> report(terminal, failure));
        help(commands, versionCommand);
        terminal.columns().ifPresent(columns -> commands.setUsageHelpWidth(Math.clamp(columns, 60, 120)));
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            terminal.say("quarry: this needs more memory than there is: ask for fewer records or fields, or summarize;"
                    + " QUARRY_JAVA_OPTS=-Xmx8g allows 8 GB");
            return ExitCode.FAILED;
        }
    }

    /** {@code help query} is {@code query --help}. */
    private static String[] withoutHelpCommand(String[] arguments, Set<String> known) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        if (arguments.length > 1 && !known.contains(arguments[1])) {
            return Arrays.copyOfRange(arguments, 1, arguments.length);
        }
        String[] asked = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
        asked[asked.length - 1] = "--help";
        return asked;
    }

    /** One line, and where to read more: the whole help would hide the reason. */
    private static int usage(Terminal terminal, ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String message = String.valueOf(failure.getMessage())
                .replace("is not a long", "is not a whole number")
                .replace("is not an int", "is not a whole number");
        terminal.say("quarry: " + VisibleText.of(message));
        if (failure instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, command.getErr());
            if (command.getCommand() instanceof QueryCommand && !unmatched.isUnknownOption()) {
                terminal.say("A query is one argument: put it in single quotes.");
            }
        }
        terminal.say("See " + name + " --help");
        return ExitCode.USAGE;
    }

    private static void help(CommandLine command, VersionCommand version) {
        command.getCommandSpec()
                .versionProvider(version)
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
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
