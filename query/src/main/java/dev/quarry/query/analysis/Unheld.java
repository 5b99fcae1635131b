package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.value.Type;
import java.util.List;

/** What the commands have in common that read metrics and topology, of which a lake of logs holds none. */
final class Unheld {
    private static final Type TIME = Type.TIMESTAMP.or(Type.DURATION).or(Type.STRING);

    static final CommandParameter BUCKET = optional(
                    "bucket", Kind.BUCKET, Type.STRING, "The buckets to read; names may hold `*`.")
            .many();

    static final List<CommandParameter> TIMEFRAME = List.of(
            optional("from", Kind.CONSTANT, TIME, "Start of the timeframe, or an offset to now such as `-2h`."),
            optional("to", Kind.CONSTANT, TIME, "End of the timeframe; now when it is left out.")
                    .defaultsTo("now()"),
            optional(
                    "timeframe",
                    Kind.CONSTANT,
                    Type.STRING.or(Type.TIMEFRAME),
                    "The timeframe as one value: `\"start/end\"`."));

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
