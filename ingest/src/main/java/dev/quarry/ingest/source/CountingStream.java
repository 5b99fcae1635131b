package dev.quarry.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Says how much was read from a stream. */
final class CountingStream extends FilterInputStream {
    private final LongConsumer counter;
    private long count;

    CountingStream(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        add(Math.max(0, n));
        return n;
    }

    private void add(int n) {
        count += n;
        if (n > 0) {
            counter.accept(n);
        }
    }
}
