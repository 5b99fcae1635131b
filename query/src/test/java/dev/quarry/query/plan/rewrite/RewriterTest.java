package dev.quarry.query.plan.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewriterTest {
    private static final long NOW = 1_000_000_000_000L;

    /** The steps of the rewritten plan, from the source on, without their details. */
    private static String steps(String dql) {
        return steps(plan(dql));
    }

    private static Plan plan(String dql) {
        return Compiler.compile(
                        dql,
                        new CompileOptions(
                                new EvaluationContext(NOW, ZoneOffset.UTC, Locale.ROOT),
                                Optional.of(new TimeRange(0, NOW)),
                                OptionalLong.empty(),
                                true))
                .plan()
                .orElseThrow();
    }

    private static String steps(Plan plan) {
        String name = plan.getClass().getSimpleName();
        return switch (plan) {
            case Plan.Scan it -> name;
            case Plan.Table it -> name;
            case Plan.Rows it -> name;
            case Plan.Append it -> name + "(" + steps(it.left()) + ", " + steps(it.right()) + ")";
            case Plan.Join it -> name + "(" + steps(it.left()) + ", " + steps(it.right()) + ")";
            default -> steps(Inputs.only(plan)) + " " + name;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            fetch logs | filter a == 1 and b == 2                                => Scan Filter Filter
            fetch logs | filter true                                             => Scan
            fetch logs | fieldsAdd x = a + 1 | filter b == 2                     => Scan Filter Extend
            fetch logs | fieldsAdd x = a + 1 | filter x == 2                     => Scan Extend Filter
            fetch logs | fieldsAdd x = a[b] | filter x == 2                      => Scan Filter Extend
            fetch logs | fieldsAdd x = a + 1 | filter x == 2 and b == 3          => Scan Filter Extend Filter
            fetch logs | fields x = a, y = b + 1 | filter x == 2                 => Scan Filter Project
            fetch logs | fields x = a, y = b + 1 | filter y == 2                 => Scan Project Filter
            fetch logs | fieldsRemove a | filter b == 2                          => Scan Filter Reshape
            fetch logs | fieldsKeep b | filter b == 2                            => Scan Filter Reshape
            fetch logs | fieldsRename b = a | filter b == 2                      => Scan Filter Reshape
            fetch logs | parse content, "LD:x" | filter a == 1                   => Scan Filter Parse
            fetch logs | parse content, "LD:x" | filter x == "1"                 => Scan Parse Filter
            fetch logs | parse content, "LD:x" | filter x == "1" | filter a == 1 => Scan Filter Parse Filter
            fetch logs | sort a | filter b == 1                                  => Scan Filter Sort
            fetch logs | limit 5 | filter b == 1                                 => Scan Limit Filter
            fetch logs | dedup a | filter b == 1                                 => Scan Dedup Filter
            fetch logs | summarize count(), by: {a} | filter a == 1              => Scan Aggregate Filter
            fetch logs | expand a | filter b == 1                                => Scan Filter Expand
            fetch logs | expand a | filter a == 1                                => Scan Expand Filter
            fetch logs | append [data record(a = 1)] | filter a == 1             => Append(Scan Filter, Rows Filter)
            fetch logs | join [data record(k = 1)], on: {k} | filter a == 1      => Join(Scan Filter, Rows)
            fetch logs | join [data record(k = 1)], on: {k} | filter right.k == 1 => Join(Scan, Rows Filter)
            fetch logs | join [data record(k = 1)], on: {k} | filter right.k == a => Join(Scan, Rows) Filter
            fetch logs | join [data record(k = 1)], on: {k}, fields: {x = k} | filter x == 1 and k == 2 => Join(Scan Filter, Rows Filter)
            fetch logs | join [data record(k = 1)], on: {k} | filter now() > timestamp => Join(Scan, Rows)
            fetch logs | join [data record(k = 1)], on: {k}, kind: leftOuter | filter a == 1 => Join(Scan Filter, Rows)
            fetch logs | join [data record(k = 1)], on: {k}, kind: leftOuter | filter right.k == 1 => Join(Scan, Rows) Filter
            fetch logs | join [data record(k = 1)], on: {k}, kind: outer | filter a == 1 => Join(Scan, Rows) Filter
            fetch logs | lookup [data record(k = 1)], lookupField: k | filter a == 1 => Join(Scan Filter Reshape, Rows)
            fetch logs | lookup [data record(k = 1)], lookupField: k | filter lookup.k == 1 => Join(Scan Reshape, Rows) Filter
            data record(k = 1) | join [fetch logs], on: {k} | filter right.x == 1 => Join(Rows, Scan Filter Reshape)
            data record(k = 1) | join [fetch logs], on: {k}, prefix: "" | filter k == 1 => Join(Rows, Scan Reshape) Filter
            fetch logs | filter k in [data record(k = 1)] and a == 1             => Scan Filter Membership Filter Reshape
            fetch logs | fieldsAdd m = k in [data record(k = 1)] | filter a == 1 => Scan Filter Membership Extend Reshape
            fetch logs | limit 5 | limit 3                                       => Scan Limit
            fetch logs | filter dt.system.bucket == "x"                          => Scan
            fetch logs | filter "x" == dt.system.bucket                          => Scan
            fetch logs | filter dt.system.bucket == "x*"                         => Scan Filter
            fetch logs | filter dt.system.bucket != "x"                          => Scan Filter
            fetch logs | filter in(dt.system.bucket, "x", "y")                   => Scan
            fetch logs | filter dt.system.bucket == "x" or dt.system.bucket == "y" => Scan
            fetch logs | filter matchesValue(dt.system.bucket, "X*", "y")        => Scan
            fetch logs | filter matchesValue(dt.system.bucket, "x*", caseSensitive: true) => Scan Filter
            fetch logs, bucket: {"x*"} | filter matchesValue(dt.system.bucket, "*y")      => Scan Filter
            fetch logs | filter dt.system.bucket == "x" or a == 1                => Scan Filter
            fetch logs | fieldsAdd dt.system.bucket = a | filter dt.system.bucket == "x" => Scan Filter Extend
            fetch logs | filter timestamp > now() - 10s                          => Scan
            fetch logs | filter timestamp != now()                               => Scan Filter
            fetch events | filter timestamp > now() - 10s                        => Scan
            fetch spans | filter timestamp > now() - 10s                         => Scan Filter
            """)
    void filtersMoveTowardsTheSource(String dql, String steps) {
        assertThat(steps(dql)).isEqualTo(steps);
    }

    @Test
    void bucketsOfAllFiltersApply() {
        assertThat(plan("fetch logs, bucket: {\"a*\"} | filter in(dt.system.bucket, \"a1\", \"b\", \"a2\")"))
                .isInstanceOfSatisfying(
                        Plan.Scan.class, scan -> assertThat(scan.buckets()).isEqualTo(List.of("a1", "a2")));
    }

    @Test
    void patternsOfBucketsApplyToNames() {
        assertThat(plan("fetch logs, bucket: {a1, b1, a2} | filter matchesValue(dt.system.bucket, \"A*\")"))
                .isInstanceOfSatisfying(
                        Plan.Scan.class, scan -> assertThat(scan.buckets()).isEqualTo(List.of("a1", "a2")));
    }

    @Test
    void timesNarrowTheTimeframe() {
        assertThat(
                        plan(
                                "fetch logs | filter timestamp > now() - 10s and timestamp <= now() - 5s | filter now() > timestamp"))
                .isInstanceOfSatisfying(
                        Plan.Scan.class,
                        scan -> assertThat(scan.range())
                                .isEqualTo(new TimeRange(NOW - 10_000_000_000L + 1, NOW - 5_000_000_000L + 1)));
    }

    @Test
    void longPlansAreNoProblem() {
        String dql = "fetch logs" + " | fieldsAdd x = a + 1 | filter b == 1".repeat(100);
        assertThat(steps(dql)).startsWith("Scan Filter Filter").endsWith("Extend Extend");
    }
}
