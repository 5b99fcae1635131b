package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.expression.Constants;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.TimeframeText;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimeframeValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Timeframes of sources: {@code from}, {@code to} and {@code timeframe}. */
final class Timeframes {
    private static final long TWO_HOURS = 2 * 3_600_000_000_000L;

    /** Read as a number this is the year less the month and the day, a nanosecond of 1970, which nobody means. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private Timeframes() {}

    static TimeRange lastTwoHours(EvaluationContext context) {
        return new TimeRange(context.now() - TWO_HOURS, context.now());
    }

    /** The timeframe that the parameters of a source ask for. What is missing is now. */
    static TimeRange of(CommandUse use) {
        long now = use.analysis().context().now();
        return of(use, use.analysis().defaultRange(), new TimeRange(now, now));
    }

    /** The timeframe that the parameters of a command within a query ask for. What is missing is that of its input. */
    static TimeRange within(CommandUse use, TimeRange input) {
        return of(use, input, input);
    }

    private static TimeRange of(CommandUse use, TimeRange whenNone, TimeRange whenMissing) {
        Optional<Bound> whole = use.first("timeframe");
        Optional<Bound> from = use.first("from");
        Optional<Bound> to = use.first("to");
        if (whole.isPresent() && (from.isPresent() || to.isPresent())) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "PARAMETERS_EXCLUDE_EACH_OTHER",
                            whole.get().span(),
                            "The parameter `timeframe` can't be combined with `from` and `to`.");
            return whenNone;
        }
        if (whole.isPresent()) {
            return use.constant("timeframe")
                    .flatMap(value -> frame(value, whole.get().span(), use.analysis()))
                    .orElse(whenNone);
        }
        if (from.isEmpty() && to.isEmpty()) {
            return whenNone;
        }
        long start = from.flatMap(bound -> instant(use, "from", bound)).orElse(whenMissing.start());
        long end = to.flatMap(bound -> instant(use, "to", bound)).orElse(whenMissing.end());
        if (start > end) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "TIMEFRAME_START_AFTER_END",
                            from.or(() -> to).orElseThrow().span(),
                            "The timeframe starts after it ends. Relative times in the past are negative: `from: -30m`.");
            return whenNone;
        }
        return new TimeRange(start, end);
    }

    private static Optional<Long> instant(CommandUse use, String parameter, Bound bound) {
        Optional<Value> relative = CalendarTime.offsetFromNow(use.expressions(), bound.expression())
                .flatMap(it -> Constants.fold(it, use.analysis().context()));
        Optional<Value> value = relative.isPresent() ? relative : use.constant(parameter);
        return value.flatMap(it -> switch (it) {
            case TimestampValue timestamp -> Optional.of(timestamp.nanos());
            case DurationValue offset ->
                Optional.of(saturatedAdd(use.analysis().context().now(), offset.nanos()));
            case LongValue nanos
            when DATE.matcher(use.analysis().diagnostics().textAt(bound.span())).matches() ->
                unquoted(bound.span(), use.analysis());
            case LongValue nanos -> Optional.of(nanos.value());
            case StringValue text -> timestamp(text, bound.span(), use.analysis());
            default -> {
                use.analysis()
                        .diagnostics()
                        .error(
                                "INVALID_TIMESTAMP",
                                bound.span(),
                                "The parameter `%1$s` isn't a time between the years 1677 and 2262.",
                                parameter);
                yield Optional.empty();
            }
        });
    }

    private static Optional<Long> unquoted(Span span, Analysis analysis) {
        String date = analysis.diagnostics().textAt(span);
        analysis.diagnostics()
                .add(Diagnostic.error(
                                "INVALID_TIMESTAMP",
                                span,
                                "`%1$s` is a subtraction. A date is written in quotes.",
                                date)
                        .withFix("Use double quotes", '"' + date + '"'));
        return Optional.empty();
    }

    private static Optional<Long> timestamp(StringValue text, Span span, Analysis analysis) {
        OptionalLong nanos =
                TimestampText.parse(text.value(), analysis.context().zone());
        if (nanos.isPresent()) {
            return Optional.of(nanos.getAsLong());
        }
        analysis.diagnostics()
                .error(
                        "INVALID_TIMESTAMP",
                        span,
                        "`%1$s` isn't a time. Write it like `2026-01-31T09:30:00Z`.",
                        text.value());
        return Optional.empty();
    }

    private static Optional<TimeRange> frame(Value value, Span span, Analysis analysis) {
        Optional<TimeframeValue> frame = switch (value) {
            case StringValue text ->
                TimeframeText.parse(text.value(), analysis.context().zone());
            case TimeframeValue it -> Optional.of(it);
            default -> Optional.empty();
        };
        if (frame.filter(it -> it.start() <= it.end()).isPresent()) {
            return frame.map(it -> new TimeRange(it.start(), it.end()));
        }
        analysis.diagnostics()
                .error(
                        "INVALID_TIMEFRAME",
                        span,
                        "This isn't a timeframe. Write it like `2026-01-31T09:30:00Z/2026-01-31T10:00:00Z`.");
        return Optional.empty();
    }

    private static long saturatedAdd(long instant, long offset) {
        long sum = instant + offset;
        if (((instant ^ sum) & (offset ^ sum)) < 0) {
            return offset < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }
}
