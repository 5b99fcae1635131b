package dev.quarry.engine.duckdb.java;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;

/**
 * Texts on their way into a vector. They are written many at once, as each write leaves Java; how much waits is bounded,
 * and so is what is kept for rows that will have the same.
 */
final class TextResults {
    private static final int WAITING_BYTES = 1 << 18;
    private static final int KEPT_BYTES = 1 << 12;
    /** Instead of a text that is too long to be kept. */
    private static final byte[] FORGOTTEN = new byte[0];

    private final DuckDBWritableVector out;
    private final byte[][] texts;
    private int written;
    private int next;
    private long waitingBytes;

    TextResults(DuckDBWritableVector out, int rows) {
        this.out = out;
        this.texts = new byte[rows][];
    }

    /** The next row gets a text, null for none. */
    void add(String text) {
        add(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next row gets the text of an earlier one; false if that was not kept. */
    @SuppressWarnings("ArrayEquality")
    boolean addLike(int row) {
        if (texts[row] == FORGOTTEN) {
            return false;
        }
        add(texts[row]);
        return true;
    }

    private void add(byte[] text) {
        texts[next++] = text;
        waitingBytes += text == null ? 0 : text.length;
        if (waitingBytes > WAITING_BYTES) {
            flush();
        }
    }

    /** Writes what waits. */
    void flush() {
        out.setStringUtf8Batch(written, Arrays.copyOfRange(texts, written, next));
        for (int i = written; i < next; i++) {
            if (texts[i] != null && texts[i].length > KEPT_BYTES) {
                texts[i] = FORGOTTEN;
            }
        }
        written = next;
        waitingBytes = 0;
    }
}
