package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;

import dev.quarry.language.Span;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Bins;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import java.util.List;
import java.util.Optional;

/** The time axis of {@code makeTimeseries} and {@code timeseries}: parameters {@code interval} and {@code bins}. */
final class SeriesAxis {
    private static final long USUAL_BINS = 120;

    /** Unless a query asks for them, bins are not shorter; minutes take their place. */
    private static final long SHORTEST_UNASKED = 10 * Binning.SECOND;

    private static final long DAY = 86_400_000_000_000L;

    /** Keeps the bins, which reach beyond the timeframe, within the times there are. */
    private static final long MARGIN = 400 * DAY;

    private static final long LONGEST = 290 * 365 * DAY;

    static final List<CommandParameter> PARAMETERS = List.of(
            optional(
                    "interval",
                    Kind.CONSTANT,
                    Type.DURATION,
                    "How long a bin is; rounded to a usual length such as 5m, 1h or 24h."),
            optional("bins", Kind.CONSTANT, Type.LONG, "How many bins there are about, in place of `interval`.")
                    .defaultsTo(Long.toString(USUAL_BINS)));

    private SeriesAxis() {}

    /**
     * The bins that the parameters ask for.
     *
     * @param least the shortest bin, in nanoseconds
     * @return empty where an error was reported
     */
    static Optional<Bins> bins(CommandUse use, TimeRange range, long least) {
        Optional<Bound> interval = use.first("interval");
        Optional<Bound> bins = use.first("bins");
        Diagnostics diagnostics = use.analysis().diagnostics();
        if (interval.isPresent() && bins.isPresent()) {
            diagnostics.error(
                    "PARAMETERS_EXCLUDE_EACH_OTHER",
                    interval.get().span(),
                    "The parameter `interval` can't be combined with `bins`.");
            return Optional.empty();
        }
        if (!isBounded(range)) {
            diagnostics.error(
                    "TIMEFRAME_MISSING",
                    use.span(),
                    "A time series needs a timeframe with a start and an end. Add `from:` and `to:`.");
            return Optional.empty();
        }
        Optional<Long> wanted =
                interval.isPresent() ? length(use, interval.get().span()) : share(use, range);
        return wanted.map(
                it -> Binning.over(range, it, least, use.analysis().context().zone()));
    }

    private static Optional<Long> length(CommandUse use, Span span) {
        Optional<Long> nanos =
                use.constant("interval").map(it -> it instanceof DurationValue length ? length.nanos() : 0L);
        if (nanos.filter(it -> it <= 0).isPresent()) {
            use.analysis()
                    .diagnostics()
                    .error("PARAMETER_OUT_OF_RANGE", span, "The parameter `%1$s` has to be more than 0.", "interval");
            return Optional.empty();
        }
        return nanos;
    }

    private static Optional<Long> share(CommandUse use, TimeRange range) {
        long whole = range.end() - range.start();
        if (use.first("bins").isPresent()) {
            return use.wholeNumber("bins", 1).map(it -> whole / it);
        }
        long length = whole / USUAL_BINS;
        return Optional.of(length < SHORTEST_UNASKED ? Binning.MINUTE : length);
    }

    private static boolean isBounded(TimeRange range) {
        return range.start() >= Long.MIN_VALUE + MARGIN
                && range.end() <= Long.MAX_VALUE - MARGIN
                && range.start() / 2 > range.end() / 2 - LONGEST / 2;
    }

    /** {@code timeframe} and {@code interval}, the first two fields of every series. */
    static void addTo(TargetFields output, Bins bins, Span span) {
        output.add("timeframe", constant(bins.timeframe()), span);
        output.add("interval", constant(bins.intervalValue()), span);
    }

    /** The times of {@code start()} and {@code end()}. */
    static Optional<Expr> times(String function, Bins bins) {
        return switch (function) {
            case "start" -> Optional.of(constant(bins.starts()));
            case "end" -> Optional.of(constant(bins.ends()));
            default -> Optional.empty();
        };
    }

    static Expr constant(Value value) {
        return new Expr.Constant(value);
    }
}
