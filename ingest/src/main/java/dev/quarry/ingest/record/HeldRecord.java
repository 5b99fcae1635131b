package dev.quarry.ingest.record;

import dev.quarry.ingest.json.Findings;
import dev.quarry.ingest.json.JsonScanner;
import java.util.Arrays;

/**
 * A record kept in memory, so that it can be visited again in another order.
 *
 * @param block the memory it lies in
 * @param scanned whether what the scanner found in it lies behind it
 */
public record HeldRecord(
        Block block,
        int start,
        int length,
        boolean scanned,
        long offset,
        long timestamp,
        boolean unparsedTime,
        RecordKind kind,
        Source source) {
    /** Memory that many records share, one after the other. */
    public static final class Block {
        private final byte[] bytes;
        private int used;

        /** With room for so many bytes. */
        public Block(int size) {
            bytes = new byte[size + JsonScanner.PADDING];
        }

        public int size() {
            return bytes.length - JsonScanner.PADDING;
        }

        public boolean hasRoomFor(int length) {
            return size() - used >= length;
        }

        /** Makes room for other records; those in it are gone. */
        public void clear() {
            used = 0;
        }
    }

    /** The name of a file. */
    public record Source(String name) {}

    /** How many bytes of a block the record takes at most at which a reader stands. */
    public static int bound(RecordView view) {
        return view.length() + (keepsFindings(view) ? Findings.bound(view.scanner()) : 0);
    }

    /** Others than events that fit the columns are rare, or are asked for all their members. */
    private static boolean keepsFindings(RecordView view) {
        return view.kind == RecordKind.CLOUDTRAIL && Findings.fit(view.scanner(), view.length());
    }

    /** Copies the record at which a reader stands into a block that has room for it. */
    public static HeldRecord of(RecordView view, Block block, Source source) {
        int start = block.used;
        int after = start + view.length();
        System.arraycopy(view.buffer, view.start, block.bytes, start, view.length());
        boolean scanned = keepsFindings(view);
        if (scanned) {
            after = Findings.write(view.scanner(), view.start, CloudTrailField.columns(), block.bytes, after);
        }
        block.used = after;
        Arrays.fill(block.bytes, after, after + JsonScanner.PADDING, (byte) 0);
        return new HeldRecord(
                block,
                start,
                view.length(),
                scanned,
                view.offset,
                view.timestamp,
                view.unparsedTime,
                view.kind,
                source);
    }

    /** Visits held records one after the other. */
    public static final class Visitor {
        private final JsonScanner scanner = new JsonScanner(CloudTrailField.TREE);
        private final RecordView view = new RecordView(scanner);

        /** The record as its reader showed it; the members of a CloudTrail event that have a column only as its slots. */
        public RecordView visit(HeldRecord record) {
            view.buffer = record.block.bytes;
            view.start = record.start;
            view.end = record.start + record.length;
            view.offset = record.offset;
            view.timestamp = record.timestamp;
            view.unparsedTime = record.unparsedTime;
            view.kind = record.kind;
            if (!view.source.equals(record.source.name())) {
                view.source(record.source.name());
            }
            if (record.scanned) {
                Findings.read(scanner, view.buffer, view.start, view.end);
            } else if (record.kind != RecordKind.TEXT) {
                scanner.scan(view.buffer, view.start, record.block.used, false);
            }
            return view;
        }
    }
}
