package dev.quarry.server.load;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.server.wire.Json;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JsonGenerator;

/** A load on its way. */
public final class LoadJob implements CancelSignal, ProgressListener {
    private final String id;
    private final CompletableFuture<LoadReport> outcome = new CompletableFuture<>();
    private volatile Progress progress = new Progress(0, 0, 0, 0, 0, 0);
    private volatile boolean cancelled;

    LoadJob(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public void cancel() {
        cancelled = true;
    }

    /** Waits for the end, but not longer than given. */
    public void await(long milliseconds) throws InterruptedException {
        try {
            outcome.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // What came of it is asked for separately.
        }
    }

    /** Why the load as a whole failed. */
    public Optional<Throwable> failure() {
        return outcome.isCompletedExceptionally() ? Optional.of(outcome.exceptionNow()) : Optional.empty();
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void progress(Progress now) {
        progress = now;
    }

    void succeed(LoadReport report) {
        outcome.complete(report);
    }

    void fail(Throwable failure) {
        outcome.completeExceptionally(failure);
    }

    boolean isDone() {
        return outcome.isDone();
    }

    /** Writes {@code {id, state, progress, report}}. */
    public void write(JsonGenerator json) {
        Progress now = progress;
        Optional<LoadReport> report =
                outcome.state() == Future.State.SUCCESS ? Optional.of(outcome.resultNow()) : Optional.empty();
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("state", report.isPresent() ? "SUCCEEDED" : "RUNNING");
        json.writeName("progress");
        json.writeStartObject();
        json.writeNumberProperty("filesDone", now.filesDone());
        json.writeNumberProperty("filesTotal", now.filesTotal());
        json.writeNumberProperty("bytesRead", now.bytesRead());
        json.writeNumberProperty("bytesTotal", now.bytesTotal());
        json.writeNumberProperty("rawBytes", now.rawBytes());
        json.writeNumberProperty("events", now.events());
        json.writeEndObject();
        report.ifPresent(r -> {
            json.writeName("report");
            LoadReportJson.write(json, r);
        });
        json.writeEndObject();
    }

    /** Reads the progress of what {@code write} wrote. */
    public static Progress readProgress(tools.jackson.databind.JsonNode node) {
        return new Progress(
                (int) Json.number(node, "filesDone").orElse(0),
                (int) Json.number(node, "filesTotal").orElse(0),
                Json.number(node, "bytesRead").orElse(0),
                Json.number(node, "bytesTotal").orElse(0),
                Json.number(node, "rawBytes").orElse(0),
                Json.number(node, "events").orElse(0));
    }
}
