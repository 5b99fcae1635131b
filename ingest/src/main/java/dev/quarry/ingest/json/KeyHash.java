package dev.quarry.ingest.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A hash of key bytes, eight at a time. Two different keys with one hash only cost speed, never a wrong answer. */
final class KeyHash {
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private KeyHash() {}

    /** Reads up to seven bytes past {@code end}. */
    static long of(byte[] buffer, int start, int end) {
        long hash = (end - start) * 0x9E3779B97F4A7C15L;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            hash = mix(hash ^ (long) LONG.get(buffer, at));
        }
        if (at < end) {
            long tail = (long) LONG.get(buffer, at) & (-1L >>> ((8 - (end - at)) * 8));
            hash = mix(hash ^ tail);
        }
        return hash ^ (hash >>> 32);
    }

    private static long mix(long value) {
        long product = value * 0xD6E8FEB86659FD93L;
        return product ^ (product >>> 29);
    }
}
