package dev.quarry.reference.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The spec files of this module, wherever they lie: in a folder of classes or in a jar. */
public final class SpecFiles {
    private static final String ROOT = "specs";

    private SpecFiles() {}

    /** All cases, file by file. */
    public static List<SpecCase> all() {
        URL root = SpecFiles.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("no folder " + ROOT + " on the class path");
        }
        try {
            URI uri = root.toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return below(jar.getPath(ROOT));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SpecCase> below(Path root) throws IOException {
        List<SpecCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".dqlspec"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                cases.addAll(SpecParser.parse(name, Files.readString(file)));
            }
        }
        return cases;
    }
}
