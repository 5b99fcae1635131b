package dev.quarry.query.analysis;

import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** {@code metrics}: the series there are, without their values. A lake has none. */
final class MetricsCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "metrics",
            true,
            Stream.concat(Stream.of(SourceParameters.BUCKET), Unheld.TIMEFRAME.stream())
                    .toList(),
            "Lists the series of metrics with their dimensions. A lake of logs holds none.",
            "metrics | summarize count(), by: {metric.key}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        use.analysis().reads(Timeframes.of(use));
        Unheld.checkBuckets(use);
        Unheld.warn(use, "NO_METRICS", "metrics");
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        fields.put("metric.key", Type.STRING);
        return new Plan.Rows(List.of(), new Shape(fields, Optional.of(Shape.Tail.EVERYTHING)));
    }
}
