package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;

/** The arrays and wrappers around the records of a stream, from the outside in. */
final class Containers {
    private final boolean[] wrapped = new boolean[JsonScanner.MAX_DEPTH];
    private int depth;
    private int wrappers;

    boolean isEmpty() {
        return depth == 0;
    }

    boolean inArray() {
        return depth > 0;
    }

    boolean inWrapper() {
        return wrappers > 0;
    }

    boolean canOpen() {
        return depth < wrapped.length;
    }

    void openArray() {
        wrapped[depth++] = false;
    }

    /** Opens the array of a wrapper. There is no wrapper inside another. */
    void openWrapper() {
        if (canOpen()) {
            wrapped[depth++] = true;
            wrappers++;
        }
    }

    /** True when it was the array of a wrapper, whose other members follow. */
    boolean closeArray() {
        boolean wrapper = wrapped[--depth];
        wrappers -= wrapper ? 1 : 0;
        return wrapper;
    }
}
