package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** {@code smartscapeNodes} and {@code smartscapeEdges}: what is monitored, and how it hangs together. A lake has neither. */
final class SmartscapeCommand implements CommandAnalyser {
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
                nodeShape(),
                "nodes",
                "Loads the nodes of the topology. A lake of logs holds none.",
                "smartscapeNodes HOST, \"K8S_*\" | fields id, name");
    }

    static SmartscapeCommand edges() {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        fields.put("source_id", Type.SMARTSCAPE_ID);
        fields.put("source_type", Type.STRING);
        fields.put("target_id", Type.SMARTSCAPE_ID);
        fields.put("target_type", Type.STRING);
        fields.put("type", Type.STRING);
        fields.put("lifetime", Type.TIMEFRAME);
        return new SmartscapeCommand(
                "smartscapeEdges",
                open(fields),
                "edges",
                "Loads the edges of the topology. A lake of logs holds none.",
                "smartscapeEdges runs_on | fields source_id, target_id");
    }

    /** The fields that all nodes have; nodes of some types have more. */
    static Shape nodeShape() {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        fields.put("id", Type.SMARTSCAPE_ID);
        fields.put("type", Type.STRING);
        fields.put("name", Type.STRING);
        fields.put("lifetime", Type.TIMEFRAME);
        return open(fields);
    }

    private static Shape open(SequencedMap<String, Type> fields) {
        return new Shape(fields, Optional.of(Shape.Tail.EVERYTHING));
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
