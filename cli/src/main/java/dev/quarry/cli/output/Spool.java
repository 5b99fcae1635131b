package dev.quarry.cli.output;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lines that wait for their end: few in memory, many in a temporary file that nobody else sees. */
final class Spool implements AutoCloseable {
    /** Most bytes in memory. */
    private static final int IN_MEMORY = 8 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private DataOutputStream out = new DataOutputStream(memory);
    private Optional<FileChannel> file = Optional.empty();
    private long lines;

    /** Takes the lines, in the order in which they came. */
    @FunctionalInterface
    interface Reader {
        void line(int cells, byte[] line) throws IOException;
    }

    /** Adds a line of so many cells. */
    void add(int cells, byte[] line) throws IOException {
        if (file.isEmpty() && memory.size() + (long) line.length > IN_MEMORY) {
            spill();
        }
        out.writeInt(cells);
        out.writeInt(line.length);
        out.write(line);
        lines++;
    }

    private void spill() throws IOException {
        Path path = Files.createTempFile("quarry", ".csv");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        file = Optional.of(channel);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        memory.writeTo(out);
        memory.reset();
    }

    /** Hands out all lines. Nothing can be added afterwards. */
    void replay(Reader reader) throws IOException {
        out.flush();
        InputStream bytes;
        if (file.isPresent()) {
            file.get().position(0);
            bytes = new BufferedInputStream(Channels.newInputStream(file.get()), 1 << 16);
        } else {
            bytes = new ByteArrayInputStream(memory.toByteArray());
        }
        DataInputStream in = new DataInputStream(bytes);
        for (long i = 0; i < lines; i++) {
            int cells = in.readInt();
            reader.line(cells, in.readNBytes(in.readInt()));
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
