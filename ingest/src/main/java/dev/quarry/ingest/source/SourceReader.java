package dev.quarry.ingest.source;

import dev.quarry.ingest.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file as one stream of decompressed bytes, or as several when it is an archive. What it is is told by its first bytes. */
public final class SourceReader implements AutoCloseable {
    private static final int MAX_ENTRIES = 1_000_000;

    private final SourceFile file;
    private final Limits limits;
    private final LongConsumer counter;
    private final Optional<ZipFile> zip;
    private final Iterator<? extends ZipEntry> entries;
    private boolean opened;
    private Optional<InputStream> current = Optional.empty();

    private SourceReader(SourceFile file, Limits limits, LongConsumer counter, Optional<ZipFile> zip) {
        this.file = file;
        this.limits = limits;
        this.counter = counter;
        this.zip = zip;
        List<ZipEntry> list = new ArrayList<>();
        zip.ifPresent(archive -> archive.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .forEach(list::add));
        list.sort(Comparator.comparing(ZipEntry::getName));
        entries = list.iterator();
    }

    /**
     * Opens a file.
     *
     * @param counter told the number of bytes read from disk, again and again
     */
    public static SourceReader open(SourceFile file, Limits limits, LongConsumer counter) throws IOException {
        boolean archive;
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(4);
            archive = head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
        }
        if (!archive) {
            return new SourceReader(file, limits, counter, Optional.empty());
        }
        try {
            ZipFile zip = new ZipFile(file.path().toFile());
            if (zip.size() > MAX_ENTRIES) {
                zip.close();
                throw new BrokenSourceException("an archive of more than " + MAX_ENTRIES + " files");
            }
            return new SourceReader(file, limits, counter, Optional.of(zip));
        } catch (ZipException e) {
            throw new BrokenSourceException("the zip archive is damaged or truncated");
        }
    }

    /**
     * One stream of the file.
     *
     * @param name the file's, with the entry's after an exclamation mark
     */
    public record Part(String name, InputStream data) {}

    /** The next stream; the one before is closed. */
    public Optional<Part> next() throws IOException {
        closeCurrent();
        if (zip.isPresent()) {
            if (!entries.hasNext()) {
                return Optional.empty();
            }
            ZipEntry entry = entries.next();
            counter.accept(Math.max(0, entry.getCompressedSize()));
            try {
                InputStream raw = new BoundedStream(
                        zip.get().getInputStream(entry), limits, () -> Math.max(1, entry.getCompressedSize()));
                current = Optional.of(raw);
                return Optional.of(new Part(file.name() + "!" + FileFinder.clean(entry.getName()), raw));
            } catch (IOException e) {
                throw new BrokenSourceException("the zip archive is damaged or encrypted");
            }
        }
        if (opened) {
            return Optional.empty();
        }
        opened = true;
        boolean gzip;
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(2);
            gzip = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        }
        CountingStream in = new CountingStream(Files.newInputStream(file.path()), counter);
        InputStream data =
                new BoundedStream(gzip ? new GzipStream(in) : in, limits, () -> gzip ? in.count() : Long.MAX_VALUE);
        current = Optional.of(data);
        return Optional.of(new Part(file.name(), data));
    }

    private void closeCurrent() throws IOException {
        if (current.isPresent()) {
            current.get().close();
            current = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        closeCurrent();
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
