package dev.quarry.cli;

import dev.quarry.lake.Lake;
import java.io.IOException;
import java.time.Clock;
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
        try (Interrupts interrupts = new Interrupts();
                Lake opened = Lake.open(lake.folder())) {
            return Serving.run(terminal, opened, options, Clock.systemUTC(), interrupts);
        }
    }
}
