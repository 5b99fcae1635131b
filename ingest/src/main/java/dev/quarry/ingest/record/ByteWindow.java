package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A part of a stream in memory that moves forward, followed by the zero bytes that the scanner needs. */
final class ByteWindow {
    static final int START = 1 << 18;

    private final InputStream in;
    private final int maximum;
    byte[] bytes;
    int position;
    int limit;
    boolean ended;
    private long before;

    /** A window that begins with the memory given, and grows up to {@code maximum} bytes. */
    ByteWindow(InputStream in, byte[] memory, int maximum) {
        this.in = in;
        this.bytes = memory;
        this.maximum = maximum;
    }

    /** Offset in the stream of a position in the window. */
    long offset(int at) {
        return before + at;
    }

    int available() {
        return limit - position;
    }

    boolean full() {
        return available() >= maximum;
    }

    /** Position of a byte at or after {@code from}, negative when the window has none. */
    int indexOf(char wanted, int from) {
        for (int at = from; at < limit; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** Columns of spaces before the position when nothing else stands before it in its line, else 0. */
    int indent() {
        int lineStart = position;
        while (lineStart > 0 && bytes[lineStart - 1] == ' ') {
            lineStart--;
        }
        return lineStart == 0 || bytes[lineStart - 1] == '\n' ? position - lineStart : 0;
    }

    /**
     * Where the first line after the position begins that looks like a record; negative when there is none up to {@code to}.
     *
     * @param indent spaces that may stand before it
     */
    int recordLine(int to, int indent) {
        for (int end = indexOf('\n', position); end >= 0 && end < to; end = indexOf('\n', end + 1)) {
            int at = end + 1;
            while (at < limit && at - end <= indent && bytes[at] == ' ') {
                at++;
            }
            if (at <= to && at < limit && bytes[at] == '{') {
                return at;
            }
        }
        return -1;
    }

    /** Drops what lies before the position and reads more; false when there is no more. */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        int kept = available();
        int size = bytes.length - JsonScanner.PADDING;
        if (kept > size / 2) {
            byte[] larger = new byte[(int) Math.min(2L * size, (long) maximum + START) + JsonScanner.PADDING];
            System.arraycopy(bytes, position, larger, 0, kept);
            bytes = larger;
        } else if (position > 0) {
            System.arraycopy(bytes, position, bytes, 0, kept);
        }
        before += position;
        position = 0;
        limit = kept;
        int room = bytes.length - JsonScanner.PADDING;
        while (limit < room) {
            int n;
            try {
                n = in.read(bytes, limit, room - limit);
            } catch (IOException e) {
                pad();
                ended = true;
                throw e;
            }
            if (n < 0) {
                ended = true;
                break;
            }
            limit += n;
        }
        pad();
        return limit > kept;
    }

    private void pad() {
        Arrays.fill(bytes, limit, limit + JsonScanner.PADDING, (byte) 0);
    }
}
