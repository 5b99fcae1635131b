package dev.quarry.query.help;

import dev.quarry.query.analysis.CommandCatalogue;
import dev.quarry.query.analysis.NearNames;
import dev.quarry.query.analysis.OtherNames;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.scalar.Scalars;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All commands and functions. */
public final class Topics {
    private Topics() {}

    /** Commands as they are usually learnt, functions by family, aggregations by name. */
    public static List<Topic> all() {
        return All.TOPICS;
    }

    /** What has a name, whatever its case: a command, a function and an aggregation may share one. */
    public static List<Topic> named(String name) {
        return all().stream()
                .filter(topic -> topic.name().equalsIgnoreCase(name))
                .toList();
    }

    /** The name that was perhaps meant. */
    public static Optional<String> near(String name) {
        return OtherNames.command(name)
                .or(() -> OtherNames.function(name))
                .or(() ->
                        NearNames.nearest(name, all().stream().map(Topic::name).toList()));
    }

    /** Delays making them until they are asked for. */
    private static final class All {
        static final List<Topic> TOPICS = Stream.of(
                        CommandCatalogue.descriptions().stream().map(CommandTopics::of),
                        Scalars.families().entrySet().stream()
                                .flatMap(family -> family.getValue().stream()
                                        .map(function -> FunctionTopics.of(function, family.getKey()))
                                        .sorted(FunctionTopics.BY_NAME)),
                        FunctionCatalogue.standard().aggregates().stream()
                                .map(function -> FunctionTopics.of(function, "Aggregations")),
                        FunctionCatalogue.standard().recordSeries().stream()
                                .map(function -> FunctionTopics.of(function, "Aggregations of makeTimeseries")),
                        FunctionCatalogue.standard().metricSeries().stream()
                                .map(function -> FunctionTopics.of(function, "Aggregations of timeseries")))
                .<Topic>flatMap(it -> it)
                .toList();
    }

    /** Families in their order. */
    public static Collection<String> families() {
        return all().stream().map(Topic::family).distinct().toList();
    }
}
