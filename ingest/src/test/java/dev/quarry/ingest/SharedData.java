package dev.quarry.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real logs that lie beside the project on some machines. */
final class SharedData {
    private SharedData() {}

    /** The folder; the test is skipped where there is none. */
    static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        Assumptions.abort("no folder shared/data beside the project");
        throw new IllegalStateException();
    }
}
