package dev.quarry.ingest.load;

import dev.quarry.ingest.record.HeldRecord;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.ingest.scan.ScanLayout;
import dev.quarry.ingest.scan.ScannedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** As many records as are sorted and written together, and the files whose last record is among them. */
final class Run {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int MAX_RECORDS = 250_000;

    private final int maxBytes;
    private final Map<ScanLayout, List<HeldRecord>> records = new EnumMap<>(ScanLayout.class);
    private final List<ScannedFile> ended = new ArrayList<>();
    private HeldRecord.Block block = new HeldRecord.Block(0);
    private long bytes;
    private int count;
    private boolean openEnded;

    /** A run of about {@code maxBytes} of content. */
    Run(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    void add(RecordView view, HeldRecord.Source source) {
        if (!block.hasRoomFor(view.length())) {
            block = new HeldRecord.Block(Math.max(BLOCK_BYTES, view.length()));
        }
        records.computeIfAbsent(ScanLayout.of(view.kind()), layout -> new ArrayList<>())
                .add(HeldRecord.of(view, block, source));
        bytes += view.length();
        count++;
    }

    boolean full() {
        return bytes >= maxBytes || count >= MAX_RECORDS;
    }

    /** Says that a file has no records after those in this run. */
    void ended(ScannedFile file) {
        ended.add(file);
    }

    List<ScannedFile> endedFiles() {
        return ended;
    }

    /** Says that the file of the last records goes on in the next run. */
    void openEnded(boolean value) {
        openEnded = value;
    }

    /** Lets go of the records, once they are written. */
    void release() {
        records.clear();
        block = new HeldRecord.Block(0);
    }

    boolean openEnded() {
        return openEnded;
    }

    /** The records of each layout by time; records of one time are in the order in which they were read. */
    Map<ScanLayout, List<HeldRecord>> sorted() {
        records.values().forEach(list -> list.sort(Comparator.comparingLong(HeldRecord::timestamp)));
        return records;
    }
}
