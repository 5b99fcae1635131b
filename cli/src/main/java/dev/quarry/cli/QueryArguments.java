package dev.quarry.cli;

import dev.quarry.cli.output.OutputFormat;
import dev.quarry.lake.BucketName;
import dev.quarry.server.query.QueryRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What {@code quarry query} is called with. It is told without annotations, which would be looked up by reflection: a query
 * over files would wait for that longer than for all else that comes before the reading.
 */
final class QueryArguments {
    /** As many as fit into a head; a pipe gets all. */
    private static final long TABLE_RECORDS = 1_000;

    private final OptionSpec lake = LakeOption.spec();
    private final OptionSpec from = OptionSpec.builder("--from")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("1..*")
            .description("Query these files and folders instead of a lake, without loading them.")
            .build();
    private final OptionSpec bucket = option("--bucket", "NAME", String.class)
            .defaultValue(BucketName.DEFAULT)
            .description(
                    "With --from: the bucket that the records count as being in. Default: " + BucketName.DEFAULT + ".")
            .build();
    private final OptionSpec now = option("--now", "TIME", String.class)
            .description("The query's clock, so that from: -30m works on an old dump. Default: the system's.")
            .build();
    private final OptionSpec timeframe = option("--timeframe", "RANGE", String.class)
            .description("For sources without from: or timeframe: of their own. RANGE is all, a duration such as 2h"
                    + " before now, or start/end. Default: 2h.")
            .build();
    private final OptionSpec format = option("--format", "FORMAT", OutputFormat.class)
            .defaultValue("table")
            .description("table, json (the result object of the query API), ndjson (a record per line) or csv."
                    + " Default: table.")
            .build();
    private final OptionSpec limit = option("--limit", "N", Long.class)
            .description("Most records to write. Default: 1000 for table, no limit for the others.")
            .build();
    private final PositionalParamSpec query = PositionalParamSpec.builder()
            .paramLabel("DQL")
            .type(String.class)
            .arity("0..1")
            .description("The query, - to read it from standard input, or @FILE to read it from a file.")
            .build();

    private static OptionSpec.Builder option(String name, String label, Class<?> type) {
        return OptionSpec.builder(name).paramLabel(label).type(type).arity("1");
    }

    void addTo(CommandSpec command) {
        command.addOption(lake)
                .addOption(from)
                .addOption(bucket)
                .addOption(now)
                .addOption(timeframe)
                .addOption(format)
                .addOption(limit)
                .addPositional(query);
    }

    private static <T> Optional<T> value(OptionSpec option) {
        return Optional.ofNullable(option.getValue());
    }

    /** Files and folders; the lake is asked when there are none. */
    List<Path> from() {
        List<Path> paths = paths();
        return queryIsPath(paths) ? paths.subList(0, paths.size() - 1) : paths;
    }

    private List<Path> paths() {
        return QueryArguments.<List<Path>>value(from).orElse(List.of());
    }

    /** The query comes last, also behind {@code --from a b c}, which takes all that follows. */
    private boolean queryIsPath(List<Path> paths) {
        return query.getValue() == null && paths.size() > 1 && !Files.exists(paths.getLast());
    }

    /** What stands for the query. */
    String query() {
        if (query.getValue() != null) {
            return query.getValue();
        }
        List<Path> paths = paths();
        if (queryIsPath(paths)) {
            return paths.getLast().toString();
        }
        throw new CommandException(ExitCode.USAGE, "the query is missing: quarry query [OPTIONS] 'DQL'");
    }

    String bucket() {
        return bucket.getValue();
    }

    Path lake() {
        return LakeOption.folder(value(lake));
    }

    OutputFormat format() {
        return format.getValue();
    }

    QueryRequest request(String text) {
        Optional<Long> most = value(limit);
        if (most.isPresent() && most.get() < 1) {
            throw new CommandException(ExitCode.USAGE, "--limit must be 1 or more");
        }
        Optional<Instant> clock = QueryArguments.<String>value(now).map(TimeText::instant);
        OptionalLong table = format() == OutputFormat.TABLE ? OptionalLong.of(TABLE_RECORDS) : OptionalLong.empty();
        return QueryRequest.of(text)
                .withNow(clock)
                .withDefaultRange(QueryArguments.<String>value(timeframe)
                        .map(range -> TimeText.range(range, clock.orElseGet(Instant::now))))
                .withMaxRecords(most.map(OptionalLong::of).orElse(table));
    }
}
