package dev.quarry.cli;

import dev.quarry.cli.output.ResultPrinter;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.query.InvalidQueryException;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import dev.quarry.server.wire.ResultReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers queries by the server that owns the lake. */
final class RemoteTarget implements QueryTarget {
    private final QuarryClient client;
    private volatile Optional<QuarryClient.RunningQuery> running = Optional.empty();
    private volatile boolean cancelled;

    RemoteTarget(QuarryClient client) {
        this.client = client;
    }

    @Override
    public ResultMetadata run(QueryRequest request, ResultPrinter printer) throws IOException {
        QuarryClient.RunningQuery query = start(request);
        running = Optional.of(query);
        if (cancelled) {
            query.cancel();
        }
        ResultReader.Result result = query.await()
                .orElseThrow(() -> new QueryException(QueryException.Reason.CANCELLED, "the query was cancelled"));
        printer.start(Optional.empty());
        for (RecordValue row : result.records()) {
            printer.add(row);
        }
        return result.metadata();
    }

    private QuarryClient.RunningQuery start(QueryRequest request) {
        try {
            return client.start(request);
        } catch (ServerError e) {
            throw e.diagnostic().isPresent()
                    ? new InvalidQueryException(
                            request.query(), List.of(e.diagnostic().get()))
                    : e;
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        running.ifPresent(QuarryClient.RunningQuery::cancel);
    }

    @Override
    public void close() {
        client.close();
    }
}
