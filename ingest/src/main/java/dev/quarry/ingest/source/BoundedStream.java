package dev.quarry.ingest.source;

import dev.quarry.ingest.Limits;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops data that grows beyond reason when it is decompressed. */
final class BoundedStream extends FilterInputStream {
    private final Limits limits;
    private final LongSupplier compressed;
    private long count;

    BoundedStream(InputStream in, Limits limits, LongSupplier compressed) {
        super(in);
        this.limits = limits;
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count += Math.max(0, n);
        if (count > limits.sourceBytes()) {
            throw new BrokenSourceException("larger than " + limits.sourceBytes() + " bytes after decompression");
        }
        if (count > limits.ratioFrom() && count / limits.ratio() > compressed.getAsLong()) {
            throw new BrokenSourceException(
                    "grows more than " + limits.ratio() + " times when decompressed, like a decompression bomb");
        }
        return n;
    }
}
