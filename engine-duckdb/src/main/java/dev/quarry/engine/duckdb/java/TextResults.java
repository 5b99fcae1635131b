package dev.quarry.engine.duckdb.java;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBWritableVector;

/**
 * Texts on their way into a vector. As each write leaves Java, many are written at once; how much waits is bounded. A text
 * that the vector has already is not written again.
 */
final class TextResults {
    private static final int WAITING_BYTES = 1 << 18;
    /** So many rows that repeat others do not wait for a row that does not. */
    private static final int REPEATED = 16;

    private static final byte[] EMPTY = new byte[0];

    private final DuckDBWritableVector out;
    private final Optional<StringSlots> slots;
    private final Optional<ByteBuffer> validity;

    private int written;
    /** Of the rows from {@link #written} on; empty for those that repeat another. */
    private final List<byte[]> waiting = new ArrayList<>();
    /** Of the same rows, the row that each repeats, or itself. */
    private final List<Integer> like = new ArrayList<>();

    private long waitingBytes;
    private int repeated;

    TextResults(DuckDBWritableVector out) {
        this.out = out;
        this.slots = StringSlots.of(out);
        this.validity = VectorMemory.validity(out);
    }

    /** Whether rows can be given the text of another. */
    boolean repeats() {
        return slots.isPresent() && validity.isPresent();
    }

    /** The next row gets a text, null for none. */
    void add(String text) {
        byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        like.add(written + waiting.size());
        waiting.add(bytes);
        repeated = 0;
        waitingBytes += bytes == null ? 0 : bytes.length;
        if (waitingBytes > WAITING_BYTES) {
            flush();
        }
    }

    /** The next row gets the text of an earlier one. */
    void repeat(int row) {
        if (waiting.isEmpty()) {
            copy(row, written);
            written++;
            return;
        }
        like.add(row);
        waiting.add(EMPTY);
        repeated++;
        if (repeated == REPEATED) {
            flush();
        }
    }

    /** Writes what waits. */
    void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        out.setStringUtf8Batch(written, waiting.toArray(byte[][]::new));
        for (int i = 0; i < waiting.size(); i++) {
            if (like.get(i) != written + i) {
                copy(like.get(i), written + i);
            }
        }
        written += waiting.size();
        waiting.clear();
        like.clear();
        waitingBytes = 0;
        repeated = 0;
    }

    private void copy(int from, int to) {
        ByteBuffer bits = validity.orElseThrow();
        if ((bits.get(from >> 3) & 1 << (from & 7)) == 0) {
            out.setNull(to);
        } else {
            slots.orElseThrow().copy(from, to);
            bits.put(to >> 3, (byte) (bits.get(to >> 3) | 1 << (to & 7)));
        }
    }
}
