package dev.quarry.pattern;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real logs that may lie beside the repository. */
final class SharedData {
    private SharedData() {}

    /** A file of the folder {@code shared/data} in this or the nearest enclosing folder; it need not exist. */
    static Path path(String file) {
        Path folder = Path.of("").toAbsolutePath();
        for (Path p = folder; p != null; p = p.getParent()) {
            if (Files.isDirectory(p.resolve("shared/data"))) {
                return p.resolve("shared/data").resolve(file);
            }
        }
        return folder.resolve("shared/data").resolve(file);
    }
}
