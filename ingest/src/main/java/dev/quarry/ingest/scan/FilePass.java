package dev.quarry.ingest.scan;

import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.record.RecordKind;
import dev.quarry.ingest.record.RecordReader;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.record.Workspace;
import dev.quarry.ingest.source.BrokenSourceException;
import dev.quarry.ingest.source.Fingerprint;
import dev.quarry.ingest.source.SourceReader;
import java.io.IOException;
import java.util.Optional;

/** One pass over one file for the records of some kinds. Whatever is wrong with the file ends up in its facts. */
final class FilePass implements AutoCloseable {
    private final ScannedFile file;
    private final Wanted wanted;
    private final RequiredStrings required;
    private final ScanSettings settings;
    private final Workspace workspace;
    private final FileTally tally;
    private final boolean finder;
    private Optional<SourceReader> source = Optional.empty();
    private RecordReader reader;
    private boolean complete = true;
    private boolean skipped;
    private boolean ended;

    private FilePass(
            ScannedFile file, Wanted wanted, RequiredStrings required, ScanSettings settings, Workspace workspace) {
        this.workspace = workspace;
        this.file = file;
        this.wanted = wanted;
        this.required = required;
        this.settings = settings;
        this.tally = new FileTally(settings.limits().problems());
        this.finder = file.claim();
    }

    /** Which records a pass is for. */
    enum Wanted {
        CLOUDTRAIL,
        PLAIN,
        ALL;

        boolean accepts(RecordKind kind) {
            return this == ALL || (kind == RecordKind.CLOUDTRAIL) == (this == CLOUDTRAIL);
        }

        long in(FileFacts facts) {
            return switch (this) {
                case CLOUDTRAIL -> facts.cloudTrail();
                case PLAIN -> facts.plain();
                case ALL -> facts.records();
            };
        }
    }

    /**
     * A pass over a file; empty when it is known to hold nothing of what is wanted.
     *
     * @param required records that lack one of these strings may be left out
     * @param workspace that no other pass uses meanwhile
     */
    static Optional<FilePass> begin(
            ScannedFile file, Wanted wanted, RequiredStrings required, ScanSettings settings, Workspace workspace) {
        Optional<FileFacts> facts = file.facts();
        if (facts.isPresent() && wanted.in(facts.get()) == 0) {
            return Optional.empty();
        }
        if (file.selection(required).filter(found -> wanted.in(found) == 0).isPresent()) {
            return Optional.empty();
        }
        FilePass pass = new FilePass(file, wanted, required, settings, workspace);
        pass.open();
        return Optional.of(pass);
    }

    private void open() {
        try {
            if (finder && settings.fingerprints()) {
                if (file.sha256().isEmpty()) {
                    file.sha256(Fingerprint.of(file.file().path()));
                }
                if (settings.present().test(file.file(), file.sha256())) {
                    settings.bytesRead().add(file.file().size());
                    file.settle(tally.facts(true));
                    ended = true;
                    return;
                }
            }
            source = Optional.of(SourceReader.open(file.file(), settings.limits(), bytes -> {
                if (finder) {
                    settings.bytesRead().add(bytes);
                }
            }));
        } catch (IOException e) {
            broken(-1, e);
        }
    }

    RecordView view() {
        return reader.view();
    }

    /** Moves to the next record wanted; false at the end, whatever the reason. */
    boolean next() {
        while (!ended) {
            try {
                if (reader == null && !nextPart()) {
                    finish();
                    return false;
                }
                while (reader.next()) {
                    RecordView view = reader.view();
                    tally.count(view);
                    if (wanted.accepts(view.kind())) {
                        return true;
                    }
                }
                endPart();
            } catch (IOException e) {
                broken(reader == null ? -1 : reader.offset() == 0 ? 0 : reader.bytes(), e);
            }
        }
        return false;
    }

    private boolean nextPart() throws IOException {
        for (; ; ) {
            Optional<SourceReader.Part> part = source.orElseThrow().next();
            if (part.isEmpty()) {
                return false;
            }
            String name = part.get().name();
            tally.part(name.equals(file.file().name()) ? "" : name.substring(name.indexOf('!') + 1));
            reader = new RecordReader(
                    part.get().data(),
                    name,
                    file.file().modified(),
                    settings.limits(),
                    finder ? tally : (at, why) -> {},
                    required,
                    workspace);
            if (wanted == Wanted.CLOUDTRAIL && reader.isText()) {
                // Lines of text are the other layout's; this pass cannot tell how many there are.
                complete = false;
                reader = null;
                continue;
            }
            return true;
        }
    }

    private void endPart() {
        tally.bytes += reader.bytes();
        settings.rawBytes().add(finder ? reader.bytes() : 0);
        skipped |= reader.skipped() > 0;
        reader = null;
    }

    private void broken(long offset, IOException e) {
        String reason = e instanceof BrokenSourceException ? e.getMessage() : "cannot be read: " + message(e);
        tally.broken(offset, reason);
        if (reader != null) {
            endPart();
        }
        finish();
    }

    private static String message(IOException e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return text.lines().findFirst().orElse("");
    }

    private void finish() {
        ended = true;
        FileFacts found = tally.facts(false);
        if (found.problemCount() > 0) {
            file.flaws(found);
        }
        if (complete && !required.isEmpty()) {
            file.selected(required, tally.facts(false));
        }
        if (!finder) {
            return;
        }
        if (complete && !skipped) {
            FileFacts facts = tally.facts(false);
            settings.records().add(facts.records());
            file.settle(facts);
        } else {
            file.abandon();
        }
    }

    /** Says that the pass is alive, now and then. */
    void beat() {
        file.beat();
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            ended = true;
            if (finder) {
                file.abandon();
            }
        }
        if (source.isPresent()) {
            source.get().close();
        }
    }
}
