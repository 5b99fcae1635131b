package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.ingest.FileReport;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Something that answers queries: a lake, files, or a server. */
interface QueryTarget extends AutoCloseable {
    /**
     * The lake in a folder: by the server that owns it, if one is running, else in this process. Where there is no lake,
     * only what needs none runs.
     */
    static QueryTarget of(Path folder) {
        Optional<QuarryClient> server = QuarryClient.find(folder);
        if (server.isPresent()) {
            return new RemoteTarget(server.get());
        }
        if (!Files.isDirectory(folder)) {
            return LocalTarget.withoutLake(folder);
        }
        return LocalTarget.lake(folder);
    }

    /**
     * Runs a query to its end.
     *
     * @return what there is to say about the result
     * @throws CommandException when the query reads a lake and there is none
     */
    ResultMetadata run(QueryRequest request, ResultPrinter printer) throws IOException;

    /** What could not be read for the queries so far. A lake told it when it was loaded. */
    default List<FileReport> problems() {
        return List.of();
    }

    /** Stops a running query soon; callable from any thread. */
    void cancel();

    @Override
    void close();
}
