package dev.quarry.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Sorts events into files of a quarter of an hour per account and region, each {@code {"Records":[…]}}. */
final class TrailWriter implements AutoCloseable {
    private static final long SLOT_SECONDS = 900;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final byte[] HEAD = "{\"Records\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] TAIL = "]}".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json = JsonMapper.shared();
    private final Path directory;
    private final SplittableRandom random;
    private final Map<Slot, Out> open = new HashMap<>();
    private long files;
    private long bytes;

    TrailWriter(Path directory, SplittableRandom random) {
        this.directory = directory;
        this.random = random;
    }

    private record Slot(String account, String region, long number) {}

    void write(Event.Written event) throws IOException {
        long number = event.time().getEpochSecond() / SLOT_SECONDS;
        closeBefore(number - 1);
        Slot slot = new Slot(event.account(), event.region(), number);
        Out out = open.get(slot);
        if (out == null) {
            out = new Out(file(slot));
            open.put(slot, out);
            files++;
        }
        out.record(json.writeValueAsBytes(event.fields()));
    }

    private Path file(Slot slot) throws IOException {
        Instant time = Instant.ofEpochSecond(slot.number * SLOT_SECONDS);
        Path folder = directory
                .resolve("AWSLogs")
                .resolve(slot.account)
                .resolve("CloudTrail")
                .resolve(slot.region)
                .resolve(DAY.format(time));
        Files.createDirectories(folder);
        String name =
                slot.account + "_CloudTrail_" + slot.region + "_" + STAMP.format(time) + "_" + Ids.random(random, 16);
        return folder.resolve(name + ".json.gz");
    }

    private void closeBefore(long number) throws IOException {
        Iterator<Map.Entry<Slot, Out>> entries = open.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Slot, Out> entry = entries.next();
            if (entry.getKey().number < number) {
                entry.getValue().close();
                entries.remove();
            }
        }
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        closeBefore(Long.MAX_VALUE);
    }

    private final class Out {
        private final OutputStream stream;
        private boolean first = true;

        Out(Path file) throws IOException {
            stream = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), 1 << 16);
            put(HEAD);
        }

        void record(byte[] record) throws IOException {
            if (!first) {
                put(new byte[] {','});
            }
            first = false;
            put(record);
        }

        void close() throws IOException {
            put(TAIL);
            stream.close();
        }

        private void put(byte[] text) throws IOException {
            stream.write(text);
            bytes += text.length;
        }
    }
}
