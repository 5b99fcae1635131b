package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** {@code fetch}: the records of a data object. */
final class FetchCommand implements CommandAnalyser {
    private static final Type TIME =
            Type.TIMESTAMP.or(Type.DURATION).or(Type.STRING).or(Type.LONG);

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fetch",
            true,
            List.of(
                    required("dataObject", Kind.DATA_OBJECT, Type.ANY, "What to load, for example `logs`."),
                    optional("bucket", Kind.BUCKET, Type.STRING, "The buckets to read; names may hold `*`.")
                            .many(),
                    optional("from", Kind.CONSTANT, TIME, "Start of the timeframe, or an offset to now such as `-2h`."),
                    optional("to", Kind.CONSTANT, TIME, "End of the timeframe; now when it is left out.")
                            .defaultsTo("now()"),
                    optional(
                            "timeframe",
                            Kind.CONSTANT,
                            Type.STRING.or(Type.TIMEFRAME),
                            "The timeframe as one value: `\"start/end\"`."),
                    optional("samplingRatio", Kind.CONSTANT, Type.LONG, "Reads one record in so many.")
                            .defaultsTo("1"),
                    optional(
                                    "scanLimitGBytes",
                                    Kind.CONSTANT,
                                    Type.LONG,
                                    "Accepted for compatibility; a local lake is read without a limit.")
                            .defaultsTo("500")),
            "Loads the records of a data object within a timeframe.",
            "fetch logs, from: -30min, bucket: {my_aws_bucket}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        String name = use.first("dataObject")
                .map(bound -> text(bound, use, "a data object"))
                .orElse("");
        TimeRange range = Timeframes.of(use);
        use.analysis().reads(range);
        List<String> buckets = new ArrayList<>();
        use.all("bucket").forEach(bound -> buckets.add(text(bound, use, "a bucket")));
        long samplingRatio = use.wholeNumber("samplingRatio", 1).orElse(1L);
        use.wholeNumber("scanLimitGBytes", -1);
        Optional<Shape> shape = DataObjects.shape(name);
        if (shape.isEmpty() && !name.isEmpty()) {
            unknown(name, use);
        }
        return new Plan.Scan(
                name, range, buckets, samplingRatio, shape.orElseGet(() -> Shape.closed(new LinkedHashMap<>())));
    }

    private static void unknown(String name, CommandUse use) {
        var span = use.first("dataObject").orElseThrow().span();
        Optional<String> near = NearNames.nearest(name, DataObjects.names());
        use.analysis()
                .diagnostics()
                .add(near.map(it -> Diagnostic.error(
                                        "UNKNOWN_DATA_OBJECT",
                                        span,
                                        "`%1$s` isn't a valid data object. Did you mean `%2$s`?",
                                        name,
                                        it)
                                .withFix("Change to " + it, it))
                        .orElseGet(() -> Diagnostic.error(
                                "UNKNOWN_DATA_OBJECT", span, "`%1$s` isn't a valid data object.", name)));
    }

    /** A name, bare or as a string. */
    private static String text(Bound bound, CommandUse use, String what) {
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.Field field) {
            return field.name().text();
        }
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.StringLiteral string) {
            return string.value();
        }
        use.analysis().diagnostics().parameterHasToBe(bound.span(), "the name of " + what);
        return "";
    }
}
