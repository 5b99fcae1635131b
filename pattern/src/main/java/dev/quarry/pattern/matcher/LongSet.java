package dev.quarry.pattern.matcher;

import java.util.Arrays;

/** A growing set of non-negative numbers, open addressing. */
final class LongSet {
    private long[] slots = new long[64];
    private int size;

    LongSet() {
        Arrays.fill(slots, -1);
    }

    boolean contains(long value) {
        return slots[slot(slots, value)] == value;
    }

    void add(long value) {
        int slot = slot(slots, value);
        if (slots[slot] == value) {
            return;
        }
        slots[slot] = value;
        if (++size * 2 > slots.length) {
            grow();
        }
    }

    private void grow() {
        long[] bigger = new long[slots.length * 2];
        Arrays.fill(bigger, -1);
        for (long value : slots) {
            if (value >= 0) {
                bigger[slot(bigger, value)] = value;
            }
        }
        slots = bigger;
    }

    private static int slot(long[] slots, long value) {
        long hash = value * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & slots.length - 1;
        while (slots[slot] >= 0 && slots[slot] != value) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }
}
