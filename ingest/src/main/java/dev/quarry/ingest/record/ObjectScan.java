package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;
import dev.quarry.ingest.json.JsonScanner.Result;
import java.util.Arrays;

/**
 * Scans the object at a window's position. Bytes that an unreadable record ran over are looked at again, line by line, for
 * the records it would have swallowed. So that a file of nothing but unclosed objects costs linear time, what such second
 * looks may waste is bounded; beyond the bound an object there counts only if it is closed within its line.
 */
final class ObjectScan {
    /** Bytes that second looks may waste in any file, and per byte of the file read so far. */
    private static final long ALLOWANCE = 1 << 20;

    private static final long ALLOWANCE_PER_BYTE = 4;

    private final ByteWindow window;
    private final JsonScanner scanner;
    private final byte[] kept = new byte[JsonScanner.PADDING];
    private long suspectUntil;
    private long wasted;
    private boolean lineOnly;

    ObjectScan(ByteWindow window, JsonScanner scanner) {
        this.window = window;
        this.scanner = scanner;
    }

    /** Says that an unreadable record ran up to a position of the window. */
    void ranTo(int position) {
        suspectUntil = Math.max(suspectUntil, window.offset(position));
    }

    /** Whether an unreadable record ran over the position. */
    boolean isSuspect() {
        return window.offset(window.position) < suspectUntil;
    }

    /** Whether the last scan looked at no more than one line; then what is incomplete stays so. */
    boolean lineOnly() {
        return lineOnly;
    }

    Result scan(boolean wrappers) {
        long offset = window.offset(window.position);
        lineOnly = false;
        if (offset < suspectUntil && wasted > ALLOWANCE + ALLOWANCE_PER_BYTE * offset) {
            int lineEnd = window.indexOf('\n', window.position);
            if (lineEnd >= 0) {
                lineOnly = true;
                return scanLine(lineEnd, wrappers);
            }
        }
        scanner.atEnd(window.ended);
        Result result = scanner.scan(window.bytes, window.position, window.limit, wrappers);
        if (offset < suspectUntil && (result == Result.INCOMPLETE || result == Result.MALFORMED)) {
            wasted += (result == Result.INCOMPLETE ? window.limit : scanner.end()) - window.position;
        }
        return result;
    }

    /** The scanner needs zero bytes after its limit: they take the place of what follows the line meanwhile. */
    private Result scanLine(int lineEnd, boolean wrappers) {
        byte[] bytes = window.bytes;
        System.arraycopy(bytes, lineEnd, kept, 0, kept.length);
        Arrays.fill(bytes, lineEnd, lineEnd + kept.length, (byte) 0);
        scanner.atEnd(true);
        Result result = scanner.scan(bytes, window.position, lineEnd, wrappers);
        System.arraycopy(kept, 0, bytes, lineEnd, kept.length);
        return result;
    }
}
