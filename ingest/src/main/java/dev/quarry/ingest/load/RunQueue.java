package dev.quarry.ingest.load;

import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.lake.Append;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs in the order in which they were read, until they are committed. A run is committed once it and all before it are
 * written, and no file is half in what is committed.
 */
final class RunQueue {
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final Set<ScannedFile> done = new HashSet<>();

    /** A run on its way. */
    static final class Pending {
        private final Run run;
        private final Append append;
        private boolean written;

        Pending(Run run, Append append) {
            this.run = run;
            this.append = append;
        }

        Run run() {
            return run;
        }

        Append append() {
            return append;
        }
    }

    synchronized void enter(Pending run) {
        pending.addLast(run);
    }

    /** Takes note that a run is written, and commits what can be. */
    synchronized void written(Pending run) {
        run.written = true;
        List<Append> ready = new ArrayList<>();
        int count = 0;
        int seen = 0;
        for (Pending one : pending) {
            if (!one.written) {
                break;
            }
            ready.add(one.append);
            seen++;
            if (!one.run.openEnded()) {
                count = seen;
            }
        }
        if (count > 0) {
            Append.commit(ready.subList(0, count));
            for (int i = 0; i < count; i++) {
                done.addAll(pending.removeFirst().run.endedFiles());
            }
        }
    }

    /** The files of all runs that were committed. */
    synchronized Set<ScannedFile> done() {
        return Set.copyOf(done);
    }

    /** Takes back what was not committed. */
    synchronized void abandon() {
        pending.forEach(run -> run.append.close());
        pending.clear();
    }
}
