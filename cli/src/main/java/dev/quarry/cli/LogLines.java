package dev.quarry.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a text file, compressed or not, one at a time and none longer than memory allows. */
final class LogLines implements AutoCloseable {
    /** Longer lines are cut, in UTF-16 units. */
    static final int LONGEST = 1 << 20;

    private static final int GZIP_MAGIC = 0x8b1f;

    private final BufferedReader in;
    private boolean afterReturn;

    private LogLines(InputStream in) throws IOException {
        this.in = new BufferedReader(new InputStreamReader(plain(in), StandardCharsets.UTF_8), 1 << 16);
    }

    /** The lines of a file; {@code -}: of standard input. */
    static LogLines of(Path file, InputStream standardInput) {
        try {
            return new LogLines(file.toString().equals("-") ? standardInput : Files.newInputStream(file));
        } catch (IOException e) {
            throw CommandException.unreadable(file.toString(), e);
        }
    }

    private static InputStream plain(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** The next line without its end; empty at the end of the file. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            boolean feedAfterReturn = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (feedAfterReturn) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return Optional.of(line.toString());
            }
            any = true;
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
