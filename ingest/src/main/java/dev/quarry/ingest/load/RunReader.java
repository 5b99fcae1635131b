package dev.quarry.ingest.load;

import dev.quarry.ingest.record.HeldRecord;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.scan.FileRecords;
import dev.quarry.ingest.scan.ScanSettings;
import dev.quarry.ingest.scan.ScannedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads files one after the other, and cuts what is in them into runs. One thread at a time. */
final class RunReader implements AutoCloseable {
    private final Iterator<ScannedFile> files;
    private final ScanSettings settings;
    private final int runBytes;
    private Optional<FileRecords> current = Optional.empty();
    private HeldRecord.Source source = new HeldRecord.Source("");

    RunReader(List<ScannedFile> files, ScanSettings settings, int runBytes) {
        this.files = files.iterator();
        this.settings = settings;
        this.runBytes = runBytes;
    }

    /** The next run; empty at the end, or when the load was cancelled. */
    Optional<Run> next() throws IOException {
        if (current.isEmpty() && !files.hasNext()) {
            return Optional.empty();
        }
        Run run = new Run(runBytes);
        while (!run.full()) {
            if (settings.cancel().cancelled()) {
                return Optional.empty();
            }
            if (current.isEmpty()) {
                if (!files.hasNext()) {
                    break;
                }
                current = Optional.of(FileRecords.open(files.next(), settings));
            }
            FileRecords reading = current.get();
            if (take(reading, run)) {
                run.ended(reading.file());
                reading.close();
                current = Optional.empty();
            }
        }
        run.openEnded(current.isPresent());
        return Optional.of(run);
    }

    /** Takes records until the run is full or the file at its end, which it tells. */
    private boolean take(FileRecords reading, Run run) {
        int untilCheck = 10_000;
        while (!run.full() && untilCheck-- > 0) {
            Optional<RecordView> record = reading.next();
            if (record.isEmpty()) {
                return true;
            }
            RecordView view = record.get();
            if (!view.source().equals(source.name())) {
                source = new HeldRecord.Source(view.source());
            }
            run.add(view, source);
        }
        return false;
    }

    @Override
    public void close() {
        if (current.isPresent()) {
            try {
                current.get().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
