package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.ingest.FileReport;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.lake.BucketName;
import dev.quarry.lake.Lake;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.plan.Shape;
import dev.quarry.server.DatasetQueries;
import dev.quarry.server.query.PreparedQuery;
import dev.quarry.server.query.QueryClient;
import dev.quarry.server.query.QueryControl;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers queries in this process. */
final class LocalTarget implements QueryTarget, QueryControl {
    private static final QueryClient CLIENT = QueryClient.here(Optional.of("quarry"), Optional.empty());

    private final DatasetQueries queries;
    private final AutoCloseable data;
    private final Supplier<List<FileReport>> problems;
    private final Optional<Path> missing;
    private volatile Optional<ResultCursor> running = Optional.empty();
    private volatile boolean cancelled;

    /**
     * @param missing where a lake should be, when there is none
     */
    private LocalTarget(
            DatasetQueries queries, AutoCloseable data, Supplier<List<FileReport>> problems, Optional<Path> missing) {
        this.queries = queries;
        this.data = data;
        this.problems = problems;
        this.missing = missing;
    }

    static LocalTarget lake(Path folder) {
        Lake lake = Lake.open(folder);
        return new LocalTarget(DatasetQueries.over(lake, Clock.systemUTC()), lake, List::of, Optional.empty());
    }

    /** For queries that need no data, such as {@code data record(a = 1)}. */
    static LocalTarget withoutLake(Path folder) {
        return files(SourceFiles.open(List.of(), BucketName.DEFAULT, Limits.DEFAULT), Optional.of(folder));
    }

    static LocalTarget files(List<Path> paths, String bucket) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandException(ExitCode.FAILED, "there is no file or folder " + path);
            }
        }
        SourceFiles files = SourceFiles.open(paths, bucket, Limits.DEFAULT);
        if (files.isEmpty() && files.problems().isEmpty()) {
            throw new CommandException(ExitCode.FAILED, LoadSummary.nothingIn(paths));
        }
        return files(files, Optional.empty());
    }

    private static LocalTarget files(SourceFiles files, Optional<Path> missing) {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new LocalTarget(
                DatasetQueries.over(files, temporary, Clock.systemUTC()), files, files::problems, missing);
    }

    @Override
    public ResultMetadata run(QueryRequest request, ResultPrinter printer) throws IOException {
        PreparedQuery query = queries.runner().prepare(request);
        if (missing.isPresent() && query.readsData()) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "there is no lake at " + missing.get()
                            + ": load some logs with quarry load PATH, or query files with" + " --from PATH");
        }
        Shape shape = query.plan().shape();
        printer.start(
                shape.isOpen()
                        ? Optional.empty()
                        : Optional.of(List.copyOf(shape.fields().keySet())));
        try {
            return queries.recorded().run(query, CLIENT, this, row -> {
                try {
                    printer.add(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public List<FileReport> problems() {
        return problems.get();
    }

    @Override
    public void running(ResultCursor rows) {
        running = Optional.of(rows);
        if (cancelled) {
            rows.cancel();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        cancelled = true;
        running.ifPresent(ResultCursor::cancel);
    }

    @Override
    public void close() {
        queries.close();
        try {
            data.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
