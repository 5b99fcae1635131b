package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Something that answers queries: a lake, files, or a server. */
interface QueryTarget extends AutoCloseable {
    /**
     * The lake in a folder: by the server that owns it, if one is running, else in this process.
     *
     * @throws CommandException when there is no lake
     */
    static QueryTarget of(Path folder) {
        Optional<QuarryClient> server = QuarryClient.find(folder);
        if (server.isPresent()) {
            return new RemoteTarget(server.get());
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandException(
                    ExitCode.FAILED,
                    "there is no lake at " + folder + ": load some logs with quarry load PATH, or query files with"
                            + " --from PATH");
        }
        return LocalTarget.lake(folder);
    }

    /**
     * Runs a query to its end.
     *
     * @return what there is to say about the result
     */
    ResultMetadata run(QueryRequest request, ResultPrinter printer) throws IOException;

    /** Stops a running query soon; callable from any thread. */
    void cancel();

    @Override
    void close();
}
