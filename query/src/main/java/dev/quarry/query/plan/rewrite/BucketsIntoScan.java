package dev.quarry.query.plan.rewrite;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A filter on the bucket tells the source which buckets to read: {@code ==}, {@code in()}, {@code matchesValue()} and
 * {@code or} of them.
 */
final class BucketsIntoScan implements Rule {
    private static final String BUCKET = "dt.system.bucket";

    @Override
    public Optional<Plan> apply(Plan step) {
        return step instanceof Plan.Filter filter
                        && filter.input() instanceof Plan.Scan scan
                        && !scan.shape().fields().containsKey(BUCKET)
                ? buckets(filter.condition()).flatMap(names -> narrowed(scan, names))
                : Optional.empty();
    }

    /** Empty where no bucket is left, which a scan cannot say. */
    private static Optional<Plan> narrowed(Plan.Scan scan, List<String> names) {
        boolean decidable = scan.buckets().isEmpty()
                || names.stream().noneMatch(BucketsIntoScan::isPattern)
                || scan.buckets().stream().noneMatch(BucketsIntoScan::isPattern);
        if (!decidable) {
            return Optional.empty();
        }
        List<String> left = scan.buckets().isEmpty()
                ? names
                : Stream.concat(within(names, scan.buckets()), within(scan.buckets(), names))
                        .filter(name -> !isPattern(name))
                        .distinct()
                        .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan.Scan(scan.dataObject(), scan.range(), left, scan.samplingRatio(), scan.shape()));
    }

    private static Optional<List<String>> buckets(Expr condition) {
        if (!(condition instanceof Expr.Call call)) {
            return Optional.empty();
        }
        List<Expr> arguments = call.arguments();
        return switch (call.function().name()) {
            case "==" ->
                isBucket(arguments.get(0))
                        ? names(arguments.subList(1, 2))
                        : isBucket(arguments.get(1)) ? names(arguments.subList(0, 1)) : Optional.empty();
            case "in" ->
                isBucket(arguments.getFirst()) ? names(arguments.subList(1, arguments.size())) : Optional.empty();
            case "matchesValue" -> patterns(call);
            case "or" ->
                buckets(arguments.get(0))
                        .flatMap(left -> buckets(arguments.get(1))
                                .map(right -> Stream.concat(left.stream(), right.stream())
                                        .toList()));
            default -> Optional.empty();
        };
    }

    private static Stream<String> within(List<String> names, List<String> patterns) {
        return names.stream()
                .filter(name -> patterns.stream().anyMatch(pattern -> FieldPattern.matches(pattern, name)));
    }

    private static boolean isPattern(String name) {
        return name.contains("*");
    }

    /** Names of buckets are in lower case, so that patterns match whatever their case. */
    private static Optional<List<String>> patterns(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        boolean usual = isBucket(arguments.get(0))
                && arguments.get(1).equals(new Expr.Constant(Value.of(false)))
                && arguments.get(2).equals(new Expr.Constant(Value.of("*")));
        List<Expr> values = arguments.subList(3, arguments.size());
        List<String> patterns = values.stream()
                .flatMap(it -> text(it).stream())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
        return usual && !values.isEmpty() && patterns.size() == values.size()
                ? Optional.of(patterns)
                : Optional.empty();
    }

    private static Optional<String> text(Expr expr) {
        return expr instanceof Expr.Constant constant && constant.value() instanceof StringValue text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isBucket(Expr expr) {
        return expr instanceof Expr.FieldRef field && field.name().equals(BUCKET);
    }

    /** Constant names; a {@code *} would be a wildcard to the scan. */
    private static Optional<List<String>> names(List<Expr> exprs) {
        List<String> names = exprs.stream()
                .flatMap(it -> text(it).stream())
                .filter(it -> !isPattern(it))
                .toList();
        return names.size() == exprs.size() && !names.isEmpty() ? Optional.of(names) : Optional.empty();
    }
}
