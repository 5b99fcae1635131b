package dev.quarry.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Gzip data of any number of members. Unlike the stream of the JDK it tells a truncated file and trailing rubbish from a
 * regular end.
 */
final class GzipStream extends InputStream {
    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] input = new byte[1 << 16];
    private int position;
    private int limit;
    private long memberBytes;
    private boolean inMember;
    private boolean ended;

    GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!ended) {
                if (!inMember && !header()) {
                    ended = true;
                    break;
                }
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    crc.update(target, offset, count);
                    memberBytes += count;
                    return count;
                }
                if (inflater.finished()) {
                    trailer();
                } else if (inflater.needsDictionary()) {
                    throw new BrokenSourceException("the gzip data asks for a dictionary");
                } else if (inflater.needsInput()) {
                    if (!fill()) {
                        throw new BrokenSourceException("the gzip data is truncated");
                    }
                    inflater.setInput(input, 0, limit);
                    position = limit;
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw new BrokenSourceException("the gzip data is damaged");
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(input, 0, input.length));
        return limit > 0;
    }

    private int next() throws IOException {
        if (position == limit && !fill()) {
            throw new BrokenSourceException("the gzip data is truncated");
        }
        return input[position++] & 0xFF;
    }

    /** False at a regular end of the data; padding with zeros is one. */
    private boolean header() throws IOException {
        boolean first = memberBytes == 0 && crc.getValue() == 0;
        int zeros = 0;
        do {
            if (position == limit && !fill()) {
                return false;
            }
            zeros++;
        } while (input[position++] == 0);
        if ((first && zeros > 1) || (input[position - 1] & 0xFF) != 0x1F || next() != 0x8B) {
            throw new BrokenSourceException("something else follows the gzip data");
        }
        if (next() != 8) {
            throw new BrokenSourceException("unknown compression in the gzip data");
        }
        int flags = next();
        skip(6);
        if ((flags & 4) != 0) {
            int low = next();
            skip(low | (next() << 8));
        }
        for (int flag = 8; flag <= 16; flag *= 2) {
            if ((flags & flag) != 0) {
                while (next() != 0) {
                    // A name or a comment.
                }
            }
        }
        if ((flags & 2) != 0) {
            skip(2);
        }
        inflater.reset();
        crc.reset();
        memberBytes = 0;
        inflater.setInput(input, position, limit - position);
        position = limit;
        inMember = true;
        return true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void trailer() throws IOException {
        position = limit - inflater.getRemaining();
        long sum = 0;
        long size = 0;
        for (int i = 0; i < 4; i++) {
            sum |= (long) next() << (8 * i);
        }
        for (int i = 0; i < 4; i++) {
            size |= (long) next() << (8 * i);
        }
        if (sum != crc.getValue() || size != (memberBytes & 0xFFFFFFFFL)) {
            throw new BrokenSourceException("the gzip data is damaged (its checksum differs)");
        }
        inMember = false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
