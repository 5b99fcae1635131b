package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code smartscapeNodes} and {@code smartscapeEdges}: what is monitored, and how it hangs together. A lake has neither. */
final class SmartscapeCommand implements CommandAnalyser {
    private static final Shape OPEN = new Shape(new LinkedHashMap<>(), Optional.of(Shape.Tail.EVERYTHING));

    /** The fields that all nodes have; nodes of some types have more. */
    static final Shape NODES = OPEN.with("id", Type.SMARTSCAPE_ID)
            .with("type", Type.STRING)
            .with("name", Type.STRING)
            .with("lifetime", Type.TIMEFRAME);

    private final CommandDescription description;
    private final Shape shape;
    private final String what;

    private SmartscapeCommand(String name, Shape shape, String what, String text, String example) {
        this.shape = shape;
        this.what = what;
        this.description = new CommandDescription(
                name,
                true,
                Stream.concat(
                                Unheld.TIMEFRAME.stream(),
                                Stream.of(required(
                                                "type",
                                                Kind.NAME,
                                                Type.STRING,
                                                "A type of " + what + "; as a string it may hold `*`.")
                                        .many()))
                        .toList(),
                text,
                example);
    }

    static SmartscapeCommand nodes() {
        return new SmartscapeCommand(
                "smartscapeNodes",
                NODES,
                "nodes",
                "Loads the nodes of the topology. A lake of logs holds none.",
                "smartscapeNodes HOST, \"K8S_*\" | fields id, name");
    }

    static SmartscapeCommand edges() {
        return new SmartscapeCommand(
                "smartscapeEdges",
                OPEN.with("source_id", Type.SMARTSCAPE_ID)
                        .with("source_type", Type.STRING)
                        .with("target_id", Type.SMARTSCAPE_ID)
                        .with("target_type", Type.STRING)
                        .with("type", Type.STRING)
                        .with("lifetime", Type.TIMEFRAME),
                "edges",
                "Loads the edges of the topology. A lake of logs holds none.",
                "smartscapeEdges runs_on | fields source_id, target_id");
    }

    @Override
    public CommandDescription description() {
        return description;
    }

    @Override
    public Plan analyse(CommandUse use) {
        use.analysis().reads(Timeframes.of(use));
        use.all("type").forEach(bound -> use.name(bound, "a type of " + what));
        Unheld.warn(use, "NO_TOPOLOGY", what);
        return new Plan.Rows(List.of(), shape);
    }
}
