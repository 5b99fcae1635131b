package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.SourceFiles;
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

/** Answers queries in this process. */
final class LocalTarget implements QueryTarget, QueryControl {
    private static final QueryClient CLIENT = QueryClient.here(Optional.of("quarry"), Optional.empty());

    private final DatasetQueries queries;
    private final AutoCloseable data;
    private volatile Optional<ResultCursor> running = Optional.empty();
    private volatile boolean cancelled;

    private LocalTarget(DatasetQueries queries, AutoCloseable data) {
        this.queries = queries;
        this.data = data;
    }

    static LocalTarget lake(Path folder) {
        Lake lake = Lake.open(folder);
        return new LocalTarget(DatasetQueries.over(lake, Clock.systemUTC()), lake);
    }

    static LocalTarget files(List<Path> paths, String bucket) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandException(ExitCode.FAILED, "there is no file or folder " + path);
            }
        }
        SourceFiles files = SourceFiles.open(paths, bucket, Limits.DEFAULT);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return new LocalTarget(DatasetQueries.over(files, temporary, Clock.systemUTC()), files);
    }

    @Override
    public ResultMetadata run(QueryRequest request, ResultPrinter printer) throws IOException {
        PreparedQuery query = queries.runner().prepare(request);
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
