package dev.quarry.cli;

import dev.quarry.lake.Lake;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.lookup.LookupService;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "remove", description = "Deletes a lookup table.")
final class LookupRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Parameters(paramLabel = "NAME", description = "What queries call it: /lookups/accounts.")
    private String name;

    LookupRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        remove();
        terminal.say("removed " + name);
        return ExitCode.OK;
    }

    private void remove() {
        Optional<QuarryClient> server = QuarryClient.find(lake.folder());
        if (server.isPresent()) {
            try (QuarryClient client = server.get()) {
                client.deleteLookup(name);
                return;
            }
        }
        try (Lake opened = Lake.open(lake.folder())) {
            if (!new LookupService(opened).delete(name)) {
                throw new CommandException(ExitCode.FAILED, "there is no lookup table " + name);
            }
        }
    }
}
