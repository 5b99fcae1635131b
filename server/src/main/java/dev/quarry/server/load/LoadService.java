package dev.quarry.server.load;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.Loader;
import dev.quarry.lake.Lake;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Loads files into the lake in the background, one load after another: each uses all processors. */
public final class LoadService implements AutoCloseable {
    /** How many loads are remembered. */
    private static final int REMEMBERED = 32;

    private final Lake lake;
    private final Map<String, LoadJob> jobs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("load").factory());

    public LoadService(Lake lake) {
        this.lake = lake;
    }

    /**
     * Starts a load.
     *
     * @param paths files and folders of this machine
     * @throws dev.quarry.lake.LakeException for a name that no bucket may have
     */
    public LoadJob start(List<Path> paths, String bucket) {
        LoadOptions options = new LoadOptions(bucket, Limits.DEFAULT);
        LoadJob job = new LoadJob(UUID.randomUUID().toString());
        remember(job);
        thread.execute(() -> {
            try {
                job.succeed(new Loader(lake).load(paths, options, job, job));
            } catch (RuntimeException | Error e) {
                // Also errors: a client that waits must learn that there is nothing to wait for.
                job.fail(e);
            }
        });
        return job;
    }

    public synchronized Optional<LoadJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    private synchronized void remember(LoadJob job) {
        jobs.put(job.id(), job);
        Iterator<LoadJob> oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().isDone()) {
                oldest.remove();
            }
        }
    }

    /** Stops what is under way; what was committed until then stays. */
    @Override
    public void close() {
        synchronized (this) {
            jobs.values().forEach(LoadJob::cancel);
        }
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
