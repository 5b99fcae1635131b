package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Sampling;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code fetch}: the records of a data object. */
final class FetchCommand implements CommandAnalyser {
    private static final Type TIME =
            Type.TIMESTAMP.or(Type.DURATION).or(Type.STRING).or(Type.LONG);

    private static final long MOST_SPARSE = 10_000;

    /** The objects that can be read in part. */
    private static final Set<String> SAMPLED = Set.of("logs", "spans");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fetch",
            true,
            Stream.of(
                            List.of(
                                    required(
                                            "dataObject",
                                            Kind.DATA_OBJECT,
                                            Type.ANY,
                                            "What to load, for example `logs`."),
                                    SourceParameters.BUCKET),
                            SourceParameters.timeframe(TIME),
                            List.of(
                                    optional(
                                                    "samplingRatio",
                                                    Kind.CONSTANT,
                                                    Type.NUMBER,
                                                    "Reads one record in so many: 1, 10, 100, 1000 or 10000.")
                                            .defaultsTo("1"),
                                    optional(
                                                    "scanLimitGBytes",
                                                    Kind.CONSTANT,
                                                    Type.LONG,
                                                    "Accepted for compatibility; a local lake is read without a limit.")
                                            .defaultsTo("500")))
                    .flatMap(List::stream)
                    .toList(),
            "Loads the records of a data object within a timeframe.",
            "fetch logs, from: -30min, bucket: {my_aws_bucket}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        TimeRange range = Timeframes.of(use);
        use.analysis().reads(range);
        Plan.Scan scan = SourceNames.scan(use, range, SourceNames.buckets(use));
        use.wholeNumber("scanLimitGBytes", -1);
        return new Plan.Scan(
                scan.dataObject(), range, scan.buckets(), samplingRatio(use, scan.dataObject()), scan.shape());
    }

    /** A power of ten, 1 for objects that cannot be sampled. */
    private static long samplingRatio(CommandUse use, String dataObject) {
        double given = use.constant("samplingRatio").map(Numbers::toDouble).orElse(1.0);
        if (!(given >= 1 && given <= MOST_SPARSE)) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "PARAMETER_OUT_OF_RANGE",
                            use.first("samplingRatio").orElseThrow().span(),
                            "The parameter `%1$s` has to be between 1 and %2$s.",
                            "samplingRatio",
                            MOST_SPARSE);
            return 1;
        }
        if (!SAMPLED.contains(dataObject)) {
            return 1;
        }
        Optional<Bound> own = use.first("samplingRatio");
        long ratio = own.isPresent() ? Sampling.ratio(given) : use.analysis().samplingRatio();
        if (ratio > 1) {
            use.analysis()
                    .diagnostics()
                    .warning(
                            "SAMPLING_APPLIED",
                            own.map(Bound::span).orElseGet(use::span),
                            "Only one of %1$s records was read. Multiply counts by `dt.system.sampling_ratio`.",
                            ratio);
        }
        return ratio;
    }
}
