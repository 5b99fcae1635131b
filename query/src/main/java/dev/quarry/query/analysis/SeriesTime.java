package dev.quarry.query.analysis;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a record counts in a time series: {@code time} and {@code spread} of {@code makeTimeseries}.
 *
 * @param expr a timestamp, or a timeframe if {@code spread}
 */
record SeriesTime(Expr expr, boolean spread) {
    /** What the parameters say, else the field {@code timestamp}, else {@code start_time}. */
    static SeriesTime of(CommandUse use) {
        Optional<Bound> time = use.first("time");
        Optional<Bound> spread = use.first("spread");
        if (time.isPresent() && spread.isPresent()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "PARAMETERS_EXCLUDE_EACH_OTHER",
                            time.get().span(),
                            "The parameter `time` can't be combined with `spread`.");
        }
        return spread.map(bound -> new SeriesTime(use.expressions().named("spread", bound, Type.TIMEFRAME), true))
                .or(() -> time.map(
                        bound -> new SeriesTime(use.expressions().named("time", bound, Type.TIMESTAMP), false)))
                .orElseGet(() -> new SeriesTime(usual(use), false));
    }

    private static Expr usual(CommandUse use) {
        List<Expr> fields = Stream.of("timestamp", "start_time")
                .flatMap(name -> use.shape().typeOf(name).map(type -> new Expr.FieldRef(name, type)).stream())
                .<Expr>map(it -> it)
                .toList();
        if (fields.isEmpty()) {
            return missing(use);
        }
        Expr first = fields.getFirst();
        boolean known = use.shape().fields().containsKey(((Expr.FieldRef) first).name());
        Expr time = known || fields.size() == 1
                ? first
                : use.expressions()
                        .call(use.analysis().functions().scalar("coalesce").orElseThrow(), fields);
        if (!ExpressionAnalyser.fits(time, Type.TIMESTAMP)) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "NAMED_PARAMETER_HAS_TO_BE_BUT_WAS",
                            use.span(),
                            "The parameter `%1$s` has to be %2$s, but the field taken for it was %3$s. Say with `time:` when a record counts.",
                            "time",
                            TypeNames.of(Type.TIMESTAMP),
                            TypeNames.of(time.type()));
        }
        return time;
    }

    private static Expr missing(CommandUse use) {
        Diagnostics diagnostics = use.analysis().diagnostics();
        String message = "The field %1$s doesn't exist. Say with `time:` when a record counts.";
        if (use.shape().isOpen()) {
            diagnostics.warning("TIME_FIELD_MISSING", use.span(), message, "timestamp");
        } else {
            diagnostics.error("FIELD_DOES_NOT_EXIST", use.span(), message, "timestamp");
        }
        return new Expr.Constant(NullValue.NULL);
    }

    /** The records of a timeframe. */
    Plan within(CommandUse use, TimeRange range) {
        ExpressionAnalyser expressions = use.expressions();
        Expr start = new Expr.Constant(new TimestampValue(range.start()));
        Expr end = new Expr.Constant(new TimestampValue(range.end()));
        if (!spread) {
            return new Plan.Filter(
                    use.input(),
                    both(expressions, binary(expressions, expr, ">=", start), binary(expressions, expr, "<", end)));
        }
        Expr from = new Expr.MemberRef(expr, "start", Type.TIMESTAMP);
        Expr to = new Expr.MemberRef(expr, "end", Type.TIMESTAMP);
        Expr notBefore = expressions.call(
                expressions.operator("or"),
                List.of(binary(expressions, to, ">", start), binary(expressions, from, ">=", start)));
        return new Plan.Filter(use.input(), both(expressions, notBefore, binary(expressions, from, "<", end)));
    }

    private static Expr both(ExpressionAnalyser expressions, Expr left, Expr right) {
        return expressions.call(expressions.operator("and"), List.of(left, right));
    }

    private static Expr binary(ExpressionAnalyser expressions, Expr left, String operator, Expr right) {
        return expressions.call(expressions.operator(operator), List.of(left, right));
    }
}
