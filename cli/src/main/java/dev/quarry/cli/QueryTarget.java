package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;

/** Something that answers queries: a lake, files, or a server. */
interface QueryTarget extends AutoCloseable {
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
