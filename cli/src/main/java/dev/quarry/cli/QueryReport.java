package dev.quarry.cli;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.DiagnosticRenderer;
import dev.quarry.server.wire.Notification;
import dev.quarry.server.wire.ResultMetadata;
import java.util.Locale;
import java.util.Optional;

/** What there is to say about a query besides its records. */
final class QueryReport {
    private final Terminal terminal;

    QueryReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A mistake at its place, with a way out. */
    void diagnostic(String query, Diagnostic diagnostic) {
        terminal.err().print(DiagnosticRenderer.render(query, diagnostic));
    }

    void notifications(ResultMetadata metadata) {
        for (Notification notification : metadata.notifications()) {
            if (notification.span().isPresent()) {
                diagnostic(
                        metadata.query(),
                        new Diagnostic(
                                notification.severity(),
                                notification.type(),
                                notification.format(),
                                notification.arguments(),
                                notification.span().get(),
                                Optional.empty()));
            } else {
                terminal.say("quarry: " + notification.message() + hint(notification));
            }
        }
    }

    /** What the command line offers besides the advice of the message. */
    private static String hint(Notification notification) {
        return switch (notification.type()) {
            case "NO_DATA_IN_TIMEFRAME" ->
                String.format(
                        Locale.ROOT,
                        "%n        or set the clock with --now %s, or read everything with --timeframe all (a from: in the"
                                + " query wins over it).",
                        notification.arguments().get(3));
            case "API_RECORDS_LIMIT_ADDED" -> " Ask for more with --limit.";
            default -> "";
        };
    }

    void summary(ResultMetadata metadata, long records) {
        long scanned = Math.max(0, metadata.scanned().records());
        String bytes = Sizes.bytes(Math.max(0, metadata.scanned().bytes()));
        terminal.say(String.format(
                Locale.ROOT,
                "%s · %,d ms · %s",
                Sizes.count(records, "record"),
                metadata.milliseconds(),
                // How many records files hold is known only once they are loaded.
                scanned > 0 ? Sizes.count(scanned, "record") + " scanned (" + bytes + ")" : bytes + " scanned"));
    }
}
