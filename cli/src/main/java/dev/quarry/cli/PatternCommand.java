package dev.quarry.cli;

import dev.quarry.pattern.library.PatternLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code quarry pattern}: patterns tried on lines, proposed and listed, without a lake. */
@Command(
        name = "pattern",
        description = "Tries patterns (DPL) on lines, proposes them, lists the ready ones.",
        synopsisSubcommandLabel = "COMMAND")
final class PatternCommand implements Runnable {
    private PatternCommand() {}

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new PatternCommand())
                .addSubcommand(new PatternTestCommand(terminal))
                .addSubcommand(new PatternSuggestCommand(terminal))
                .addSubcommand(new ListCommand(terminal));
    }

    @Override
    public void run() {
        throw new CommandException(ExitCode.USAGE, "test, suggest or list? See quarry pattern --help");
    }

    @Command(name = "list", description = "Lists the ready patterns.")
    private static final class ListCommand implements Callable<Integer> {
        private final Terminal terminal;

        ListCommand(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            try {
                for (var pattern : PatternLibrary.all()) {
                    String line = "%-24s %s%n".formatted(pattern.name(), pattern.title());
                    terminal.out().write(line.getBytes(StandardCharsets.UTF_8));
                }
                terminal.out().flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return ExitCode.OK;
        }
    }
}
