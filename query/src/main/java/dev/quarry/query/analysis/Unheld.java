package dev.quarry.query.analysis;

import dev.quarry.query.value.Type;
import java.util.List;

/** What the commands have in common that read metrics and topology, of which a lake of logs holds none. */
final class Unheld {
    static final List<CommandParameter> TIMEFRAME =
            SourceParameters.timeframe(Type.TIMESTAMP.or(Type.DURATION).or(Type.STRING));

    private Unheld() {}

    /** Says that there is nothing to read. */
    static void warn(CommandUse use, String type, String what) {
        use.analysis()
                .diagnostics()
                .warning(
                        type,
                        use.span(),
                        "There are no %1$s here, only logs: `%2$s` gives no records.",
                        what,
                        use.command().name());
    }

    static void checkBuckets(CommandUse use) {
        use.all("bucket").forEach(bound -> use.name(bound, "the name of a bucket"));
    }
}
