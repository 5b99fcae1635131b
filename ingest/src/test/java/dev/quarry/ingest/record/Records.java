package dev.quarry.ingest.record;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.json.RequiredStrings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything that a reader makes of some bytes. */
record Records(List<String> contents, List<RecordKind> kinds, List<Long> times, List<String> problems) {
    static final long FALLBACK = 1_000_000_000L;
    static final Limits SMALL = new Limits(1 << 20, 1L << 30, 400, 1 << 20, 100);

    static Records of(String text) throws IOException {
        return of("some.log", text.getBytes(StandardCharsets.UTF_8));
    }

    static Records of(String name, byte[] bytes) throws IOException {
        return of(name, new ByteArrayInputStream(bytes), SMALL);
    }

    static Records of(String name, InputStream in, Limits limits) throws IOException {
        return of(name, in, limits, RequiredStrings.NONE);
    }

    static Records of(String name, InputStream in, Limits limits, RequiredStrings required) throws IOException {
        List<String> problems = new ArrayList<>();
        RecordReader reader = new RecordReader(
                in,
                name,
                FALLBACK,
                limits,
                (offset, reason) -> problems.add(offset + ": " + reason),
                required,
                new Workspace());
        Records records = new Records(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), problems);
        while (reader.next()) {
            records.contents.add(new String(reader.view().content(), StandardCharsets.UTF_8));
            records.kinds.add(reader.view().kind());
            records.times.add(reader.view().timestamp());
        }
        return records;
    }
}
