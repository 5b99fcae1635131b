package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.value.Type;
import java.util.List;

/** The parameters that commands which load something share. */
final class SourceParameters {
    static final CommandParameter BUCKET = optional(
                    "bucket", Kind.BUCKET, Type.STRING, "The buckets to read; names may hold `*`.")
            .many();

    /** The parameters of a timeframe, each of whose ends may have one of the {@code time} types. */
    static List<CommandParameter> timeframe(Type time) {
        return List.of(
                optional("from", Kind.CONSTANT, time, "Start of the timeframe, or an offset to now such as `-2h`."),
                optional("to", Kind.CONSTANT, time, "End of the timeframe; now when it is left out.")
                        .defaultsTo("now()"),
                optional(
                        "timeframe",
                        Kind.CONSTANT,
                        Type.STRING.or(Type.TIMEFRAME),
                        "The timeframe as one value: `\"start/end\"`."));
    }

    private SourceParameters() {}
}
