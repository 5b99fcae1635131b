package dev.quarry.ingest.json;

import java.util.Arrays;

/** Where the members of one object lie in a buffer. */
public final class Members {
    private int count;
    private int[] keyStart = new int[64];
    private int[] keyEnd = new int[64];
    private int[] valueStart = new int[64];
    private int[] valueEnd = new int[64];
    private byte[] kind = new byte[64];
    private boolean[] escapedKey = new boolean[64];
    private int[] slot = new int[64];

    void clear() {
        count = 0;
    }

    void key(int start, int end, boolean escaped, int pathSlot) {
        if (count == kind.length) {
            int size = count * 2;
            keyStart = Arrays.copyOf(keyStart, size);
            keyEnd = Arrays.copyOf(keyEnd, size);
            valueStart = Arrays.copyOf(valueStart, size);
            valueEnd = Arrays.copyOf(valueEnd, size);
            kind = Arrays.copyOf(kind, size);
            escapedKey = Arrays.copyOf(escapedKey, size);
            slot = Arrays.copyOf(slot, size);
        }
        keyStart[count] = start;
        keyEnd[count] = end;
        escapedKey[count] = escaped;
        slot[count] = pathSlot;
        count++;
    }

    void value(byte valueKind, int start, int end) {
        kind[count - 1] = valueKind;
        valueStart[count - 1] = start;
        valueEnd[count - 1] = end;
    }

    public int count() {
        return count;
    }

    /** First byte of the key, after its quote. */
    public int keyStart(int member) {
        return keyStart[member];
    }

    /** After the last byte of the key, at its quote. */
    public int keyEnd(int member) {
        return keyEnd[member];
    }

    public boolean escapedKey(int member) {
        return escapedKey[member];
    }

    /** The slot of this member in the path tree; -1 when it has none. */
    public int slot(int member) {
        return slot[member];
    }

    public byte kind(int member) {
        return kind[member];
    }

    public int valueStart(int member) {
        return valueStart[member];
    }

    public int valueEnd(int member) {
        return valueEnd[member];
    }
}
