package dev.quarry.engine.duckdb.java;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.duckdb.DuckDBWritableVector;

/**
 * Texts on their way into a vector, row by row. Handing one over leaves Java, so long ones are handed over many at once, as
 * one text of which each row gets its part; how much waits is bounded. A text that the vector has already is not handed over
 * again.
 */
final class TextResults {
    private static final int WAITING_BYTES = 1 << 18;

    private final DuckDBWritableVector out;
    /** Empty where the memory of vectors is not open: then each text is handed over on its own. */
    private final Optional<Memory> memory;

    private int next;
    /** The texts of the rows that wait, whose slots have their offsets in it for addresses. */
    private byte[] waiting = new byte[1 << 12];

    private int waitingBytes;
    private final int[] waitingRows;
    private int waitingCount;
    /** Which rows wait. */
    private final boolean[] waits;

    /**
     * What a vector consists of.
     *
     * @param validity a bit for each row that is 0 where the row is null, the lowest of the first byte first
     */
    private record Memory(StringSlots slots, ByteBuffer validity, BitSet nulls) {}

    TextResults(DuckDBWritableVector out, int rows) {
        this.out = out;
        this.waitingRows = new int[rows];
        this.waits = new boolean[rows];
        this.memory = StringSlots.of(out)
                .flatMap(slots ->
                        VectorMemory.validity(out).map(validity -> new Memory(slots, validity, new BitSet(rows))));
    }

    /** Whether rows can be given the text of another. */
    boolean repeats() {
        return memory.isPresent();
    }

    /** The next row gets a text, null for none. */
    void add(String text) {
        int row = next++;
        if (memory.isPresent()) {
            write(row, text, memory.get());
        } else if (text == null) {
            out.setNull(row);
        } else {
            out.setString(row, text);
        }
    }

    private void write(int row, String text, Memory to) {
        if (text == null) {
            to.nulls().set(row);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (to.slots().put(row, bytes, waitingBytes)) {
            return;
        }
        if (bytes.length > waiting.length - waitingBytes) {
            waiting = Arrays.copyOf(waiting, Math.addExact(waiting.length, Math.max(waiting.length, bytes.length)));
        }
        System.arraycopy(bytes, 0, waiting, waitingBytes, bytes.length);
        waitingBytes += bytes.length;
        await(row);
        if (waitingBytes > WAITING_BYTES) {
            handOver();
        }
    }

    /** The next row gets the text of an earlier one. */
    void repeat(int earlier) {
        int row = next++;
        Memory to = memory.orElseThrow();
        if (to.nulls().get(earlier)) {
            to.nulls().set(row);
            return;
        }
        to.slots().copy(earlier, row);
        if (waits[earlier]) {
            await(row);
        }
    }

    private void await(int row) {
        waits[row] = true;
        waitingRows[waitingCount++] = row;
    }

    private void handOver() {
        if (waitingCount == 0) {
            return;
        }
        StringSlots slots = memory.orElseThrow().slots();
        // The vector keeps what it is given for as long as itself, whatever its slots say later.
        out.setStringUtf8Batch(waitingRows[0], new byte[][] {Arrays.copyOf(waiting, waitingBytes)});
        long address = slots.storedAddress(waitingRows[0]);
        for (int i = 0; i < waitingCount; i++) {
            slots.move(waitingRows[i], address);
            waits[waitingRows[i]] = false;
        }
        waitingCount = 0;
        waitingBytes = 0;
    }

    /** After the last row. */
    void finish() {
        handOver();
        memory.ifPresent(to -> {
            to.slots().store();
            store(to.nulls(), to.validity());
        });
    }

    private void store(BitSet nulls, ByteBuffer validity) {
        for (int first = 0; first < next; first += Byte.SIZE) {
            validity.put(first / Byte.SIZE, (byte) 0xff);
        }
        nulls.stream().forEach(row -> {
            int at = row / Byte.SIZE;
            validity.put(at, (byte) (validity.get(at) & ~(1 << row % Byte.SIZE)));
        });
    }
}
