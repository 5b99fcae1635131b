package dev.quarry.query.analysis;

import dev.quarry.language.CanonicalStyle.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All commands, found by their name whatever its case. */
public final class CommandCatalogue {
    private static final Map<String, CommandAnalyser> COMMANDS = byName(
            new FetchCommand(),
            new DataCommand(),
            new DescribeCommand(),
            new FieldsSnapshotCommand(),
            new LoadCommand(),
            new TimeseriesCommand(),
            new MetricsCommand(),
            SmartscapeCommand.nodes(),
            SmartscapeCommand.edges(),
            FilterCommand.keepingMatches(),
            FilterCommand.droppingMatches(),
            new SearchCommand(),
            new FieldsCommand(),
            new FieldsAddCommand(),
            new FieldsKeepCommand(),
            new FieldsRemoveCommand(),
            new FieldsRenameCommand(),
            new FieldsFlattenCommand(),
            new JsonExtractCommand(),
            new ParseCommand(),
            new SummarizeCommand(),
            new FieldsSummaryCommand(),
            new MakeTimeseriesCommand(),
            new SortCommand(),
            new LimitCommand(),
            new DedupCommand(),
            new ExpandCommand(),
            new AppendCommand(),
            new JoinCommand(),
            new JoinNestedCommand(),
            new LookupCommand(),
            new TraverseCommand(),
            new FailIfCommand(),
            new ExperimentalSaveCommand());

    private CommandCatalogue() {}

    /** The commands that can be used, in the order they are usually learnt. */
    public static List<CommandDescription> descriptions() {
        return COMMANDS.values().stream().map(CommandAnalyser::description).toList();
    }

    /** What there is to know of a command. */
    public static Optional<CommandDescription> description(String name) {
        return find(name).map(CommandAnalyser::description);
    }

    static Optional<CommandAnalyser> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The official spelling of a command's name; of what is none, the name itself. */
    static String spelling(String name) {
        return description(name).map(CommandDescription::name).orElse(name);
    }

    /** The places of a command's parameters, in canonical order. */
    static List<Slot> slots(String name) {
        return find(name)
                .map(it -> it.description().parameters().stream()
                        .map(parameter -> new Slot(
                                parameter.name(), parameter.positional(), parameter.variadic(), parameter.aliases()))
                        .toList())
                .orElse(List.of());
    }

    /** Names of all commands of the language. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        COMMANDS.values().forEach(it -> names.add(it.description().name()));
        return names;
    }

    private static Map<String, CommandAnalyser> byName(CommandAnalyser... commands) {
        Map<String, CommandAnalyser> map = new LinkedHashMap<>();
        Stream.of(commands).forEach(it -> map.put(it.description().name().toLowerCase(Locale.ROOT), it));
        return map;
    }
}
