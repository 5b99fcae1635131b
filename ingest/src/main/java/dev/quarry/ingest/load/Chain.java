package dev.quarry.ingest.load;

import dev.quarry.ingest.scan.ScannedFile;
import dev.quarry.lake.Append;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs of which each goes on with the file that the one before left unfinished. They become visible together: no file is ever
 * half in the lake.
 */
final class Chain {
    private final List<Append> written = new ArrayList<>();
    private final List<ScannedFile> files = new ArrayList<>();
    private int writing;
    private boolean goesOn;

    /**
     * Adds a run that was read.
     *
     * @param unfinished whether its last file goes on in another run
     */
    synchronized void add(Run run, boolean unfinished) {
        files.addAll(run.endedFiles());
        writing++;
        goesOn = unfinished;
    }

    /** Takes note that a run is written; commits when it was the last. Returns the files that are in the lake by that. */
    synchronized List<ScannedFile> written(Append run) {
        written.add(run);
        writing--;
        if (goesOn || writing > 0) {
            return List.of();
        }
        Append.commit(written);
        return files;
    }
}
