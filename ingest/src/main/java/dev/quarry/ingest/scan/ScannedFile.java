package dev.quarry.ingest.scan;

import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.source.SourceFile;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file, and what is known of it. The first pass that reads it to its end finds the facts; they spare later passes the files
 * that hold nothing for them.
 */
public final class ScannedFile {
    private static final long POLL_MILLISECONDS = 50;
    private static final int PATIENCE = 4;

    private final SourceFile file;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean claimed;
    private Optional<FileFacts> facts = Optional.empty();
    private Optional<Selection> selection = Optional.empty();
    private final LongAdder heartbeat = new LongAdder();
    private volatile String sha256 = "";
    private volatile Optional<FileFacts> flaws = Optional.empty();

    public ScannedFile(SourceFile file) {
        this.file = file;
    }

    public SourceFile file() {
        return file;
    }

    public Optional<FileFacts> facts() {
        lock.lock();
        try {
            return facts;
        } finally {
            lock.unlock();
        }
    }

    /** What a pass found that left out records which lack a required string. */
    private record Selection(RequiredStrings required, FileFacts facts) {}

    /** How many records of each kind are left when those that lack a required string are left out, where that is known. */
    Optional<FileFacts> selection(RequiredStrings required) {
        lock.lock();
        try {
            return selection
                    .filter(known -> required.includes(known.required()))
                    .map(Selection::facts);
        } finally {
            lock.unlock();
        }
    }

    void selected(RequiredStrings required, FileFacts found) {
        lock.lock();
        try {
            selection = Optional.of(new Selection(required, found));
        } finally {
            lock.unlock();
        }
    }

    /** What the passes so far stumbled over, whether or not one of them found the facts; empty when it was nothing. */
    public Optional<FileFacts> flaws() {
        return facts().filter(known -> known.problemCount() > 0).or(() -> flaws);
    }

    /** A pass that counts only some problems does not hide what another one found. */
    synchronized void flaws(FileFacts found) {
        if (flaws.isEmpty() || flaws.get().problemCount() <= found.problemCount()) {
            flaws = Optional.of(found);
        }
    }

    /** Of the file's bytes; empty when nobody asked for it. */
    public String sha256() {
        return sha256;
    }

    void sha256(String value) {
        sha256 = value;
    }

    /** Whether the caller is the one to find the facts. It must end with {@link #settle} or {@link #abandon}. */
    boolean claim() {
        lock.lock();
        try {
            if (claimed || facts.isPresent()) {
                return false;
            }
            claimed = true;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void settle(FileFacts found) {
        lock.lock();
        try {
            facts = Optional.of(found);
            claimed = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void abandon() {
        lock.lock();
        try {
            claimed = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean inProgress() {
        lock.lock();
        try {
            return claimed;
        } finally {
            lock.unlock();
        }
    }

    /** Says that a pass is alive. */
    void beat() {
        heartbeat.increment();
    }

    /**
     * Waits while another pass is finding the facts. That pass may be waiting for the caller in turn, in ways that nobody here
     * can see, so this gives up when it does not move.
     */
    void awaitFacts() throws InterruptedException {
        lock.lock();
        try {
            long seen = heartbeat.sum();
            int still = 0;
            while (claimed && still < PATIENCE) {
                boolean signalled = changed.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
                still = signalled || heartbeat.sum() != seen ? 0 : still + 1;
                seen = heartbeat.sum();
            }
        } finally {
            lock.unlock();
        }
    }
}
