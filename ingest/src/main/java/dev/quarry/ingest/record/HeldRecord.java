package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;

/**
 * A record kept in memory, so that it can be visited again in another order.
 *
 * @param block the memory it lies in, with {@link JsonScanner#PADDING} bytes to spare at its end
 */
public record HeldRecord(
        Block block,
        int start,
        int length,
        long offset,
        long timestamp,
        boolean unparsedTime,
        RecordKind kind,
        Source source) {
    /** Memory that many records share. */
    public static final class Block {
        private final byte[] bytes;
        private int used;

        /** With room for records of so many bytes. */
        public Block(int size) {
            bytes = new byte[size + JsonScanner.PADDING];
        }

        public boolean hasRoomFor(int length) {
            return bytes.length - JsonScanner.PADDING - used >= length;
        }
    }

    /** The name of a file. */
    public record Source(String name) {}

    /** Copies the record at which a reader stands. */
    public static HeldRecord of(RecordView view, Block block, Source source) {
        int start = block.used;
        System.arraycopy(view.buffer, view.start, block.bytes, start, view.length());
        block.used += view.length();
        return new HeldRecord(
                block, start, view.length(), view.offset, view.timestamp, view.unparsedTime, view.kind, source);
    }

    /** Visits held records one after the other. */
    public static final class Visitor {
        private final JsonScanner scanner = new JsonScanner(CloudTrailField.TREE);
        private final RecordView view = new RecordView(scanner);

        /** The record as its reader showed it. */
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
            if (record.kind != RecordKind.TEXT) {
                scanner.scan(view.buffer, view.start, record.block.used, false);
            }
            return view;
        }
    }
}
