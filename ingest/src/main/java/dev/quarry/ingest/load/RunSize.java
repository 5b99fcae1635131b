package dev.quarry.ingest.load;

import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of content a run shall hold: what memory allows, or somewhat less, so that every worker gets as many runs as
 * the others and none is left to write the last one alone. How much there is in all shows while it is read.
 */
final class RunSize {
    /** Smaller segments are slow to read. */
    private static final long LEAST = 32 << 20;

    private final long most;
    private final int workers;
    private final long bytesOnDisk;
    private final ScanSettings settings;
    private final AtomicLong content = new AtomicLong();

    RunSize(List<ScannedFile> files, ScanSettings settings, int workers, long most) {
        this.bytesOnDisk = files.stream().mapToLong(file -> file.file().size()).sum();
        this.settings = settings;
        this.workers = workers;
        this.most = most;
    }

    /** Takes note of content that was read. */
    void read(long bytes) {
        content.addAndGet(bytes);
    }

    /** A run of this size does not begin another file. */
    long target() {
        long readOnDisk = settings.bytesRead().sum();
        if (readOnDisk == 0) {
            return most;
        }
        double expected = (double) content.get() * bytesOnDisk / readOnDisk;
        double rounds = Math.ceil(expected / most / workers);
        return Math.clamp((long) (expected / Math.max(1, rounds * workers)), LEAST, most);
    }

    /** A run of this size leaves its file unfinished: a little more, as most files are small and end before that. */
    long bound() {
        long target = target();
        return target + target / 8;
    }
}
