package dev.quarry.cli;

import dev.quarry.lake.Lake;
import dev.quarry.server.QuarryServer;
import dev.quarry.server.http.HttpOptions;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** Runs a server until the process is told to stop. */
final class Serving {
    private Serving() {}

    /** Prints the link to enter by as the only line on standard output, and returns after Ctrl-C. */
    static int run(Terminal terminal, Lake lake, ServerOptions options, Clock clock, Interrupts interrupts)
            throws IOException {
        HttpOptions http = options.http();
        CountDownLatch stop = new CountDownLatch(1);
        interrupts.onStop(stop::countDown);
        try (QuarryServer server = start(lake, http, clock)) {
            terminal.out().write((server.link() + "\n").getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
            if (terminal.errIsTerminal()) {
                terminal.say("Open the link in a browser. Stop with Ctrl-C.");
            }
            if (options.opensBrowser()) {
                openBrowser(server.link());
            }
            stop.await();
            return interrupts.interrupted() ? ExitCode.CANCELLED : ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.CANCELLED;
        }
    }

    private static QuarryServer start(Lake lake, HttpOptions http, Clock clock) {
        try {
            return QuarryServer.start(lake, http, clock);
        } catch (JavalinBindException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "cannot listen on " + http.host() + " port " + http.port()
                            + ": it is taken or not allowed; choose another with --port",
                    e);
        }
    }

    /** As good as it goes: the link is on the screen anyway. */
    private static void openBrowser(URI link) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", link.toString())
                : system.contains("win")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", link.toString())
                        : List.of("xdg-open", link.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // No desktop here.
        }
    }
}
