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
    private static final int MAX_RECORDS = 250_000;

    private final Chain chain;
    private final BlockPool pool;
    private final List<HeldRecord.Block> blocks = new ArrayList<>();
    private final Map<ScanLayout, List<HeldRecord>> records = new EnumMap<>(ScanLayout.class);
    private final List<ScannedFile> ended = new ArrayList<>();
    private HeldRecord.Block block = new HeldRecord.Block(0);
    private HeldRecord.Source source = new HeldRecord.Source("");
    private long bytes;
    private int count;

    Run(Chain chain, BlockPool pool) {
        this.chain = chain;
        this.pool = pool;
    }

    Chain chain() {
        return chain;
    }

    void add(RecordView view) {
        if (!view.source().equals(source.name())) {
            source = new HeldRecord.Source(view.source());
        }
        int needed = HeldRecord.bound(view);
        if (!block.hasRoomFor(needed)) {
            block = pool.take(needed, bytes);
            blocks.add(block);
        }
        records.computeIfAbsent(ScanLayout.of(view.kind()), layout -> new ArrayList<>())
                .add(HeldRecord.of(view, block, source));
        bytes += view.length();
        count++;
    }

    /** Of content. */
    long bytes() {
        return bytes;
    }

    /** Whether it has so many bytes, or as many records as there may be. */
    boolean holds(long target) {
        return bytes >= target || count >= MAX_RECORDS;
    }

    /** Says that a file has no records after those in this run. */
    void ended(ScannedFile file) {
        ended.add(file);
    }

    List<ScannedFile> endedFiles() {
        return ended;
    }

    /** Lets go of the records, once they are written. */
    void release() {
        records.clear();
        block = new HeldRecord.Block(0);
        pool.giveBack(blocks);
        blocks.clear();
    }

    /** The records of each layout by time; records of one time are in the order in which they were read. */
    Map<ScanLayout, List<HeldRecord>> sorted() {
        records.values().forEach(list -> list.sort(Comparator.comparingLong(HeldRecord::timestamp)));
        return records;
    }
}
