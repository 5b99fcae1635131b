package dev.quarry.benchmarks;

import dev.quarry.demo.TrailGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The generated trail that everything is measured on.
 *
 * @param folder of {@code .json.gz} files
 * @param rawBytes size of the JSON in them
 */
record Trail(Path folder, long events, long rawBytes) {
    static final String BUCKET = "my_aws_bucket";
    static final Instant END = Instant.parse("2026-03-01T12:00:00Z");

    static Trail generate(Path folder, long events) throws IOException {
        TrailGenerator.Summary summary = TrailGenerator.write(folder, END, events);
        return new Trail(folder, events, summary.bytes());
    }

    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
