package dev.quarry.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands about lookup tables. */
@Command(
        name = "lookup",
        description = "Keeps tables that queries look things up in: load \"/lookups/NAME\".",
        synopsisSubcommandLabel = "COMMAND")
final class LookupCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final LookupAddCommand add;
    private final LookupListCommand list;
    private final LookupRemoveCommand remove;

    LookupCommand(Terminal terminal) {
        add = new LookupAddCommand(terminal);
        list = new LookupListCommand(terminal);
        remove = new LookupRemoveCommand(terminal);
    }

    /** The command with those below it. */
    CommandLine line() {
        return new CommandLine(this).addSubcommand(add).addSubcommand(list).addSubcommand(remove);
    }

    @Override
    public void run() {
        throw new CommandException(ExitCode.USAGE, "which command? See " + spec.qualifiedName() + " --help");
    }
}
