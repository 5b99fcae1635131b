package dev.quarry.cli;

import dev.quarry.lake.Lake;
import dev.quarry.server.ServerFile;
import dev.quarry.server.client.QuarryClient;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "serve",
        description = {
            "Serves a lake: the web app and the query API.",
            "Prints one line, the address with its access token; the same token works as Authorization: Bearer."
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Mixin
    private ServerOptions options;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        refuseASecond();
        try (Interrupts interrupts = new Interrupts();
                Lake opened = Lake.open(lake.folder())) {
            return Serving.run(terminal, opened, options, Clock.systemUTC(), interrupts);
        }
    }

    /** Whoever serves a lake twice wants to get in: the first server's file says how, to those who may read it. */
    private void refuseASecond() {
        try (QuarryClient running = QuarryClient.find(lake.folder()).orElse(null)) {
            Optional<ServerFile> file = ServerFile.read(lake.folder());
            if (running != null && file.isPresent()) {
                throw new CommandException(
                        ExitCode.LAKE,
                        "the lake " + lake.folder() + " is in use: it is served already, at "
                                + file.get().address() + "/?token=" + file.get().token());
            }
        }
    }
}
