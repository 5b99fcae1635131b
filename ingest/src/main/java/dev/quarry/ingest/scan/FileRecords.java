package dev.quarry.ingest.scan;

import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.record.Workspace;
import java.io.IOException;
import java.util.Optional;

/** All records of one file, of whatever layout; at their end the file has its facts. */
public final class FileRecords implements AutoCloseable {
    private final ScannedFile file;
    private final Optional<FilePass> pass;

    private FileRecords(ScannedFile file, Optional<FilePass> pass) {
        this.file = file;
        this.pass = pass;
    }

    public static FileRecords open(ScannedFile file, ScanSettings settings) {
        return new FileRecords(
                file, FilePass.begin(file, FilePass.Wanted.ALL, RequiredStrings.NONE, settings, new Workspace()));
    }

    public ScannedFile file() {
        return file;
    }

    /** The next record, good until the next call; empty at the end, whatever the reason. */
    public Optional<RecordView> next() {
        return pass.isPresent() && pass.get().next() ? Optional.of(pass.get().view()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        if (pass.isPresent()) {
            pass.get().close();
        }
    }
}
