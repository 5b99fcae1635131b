package dev.quarry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Used by the launcher, once per build: puts the engine's native library beside its classes. Out of the jar it would be
 * unpacked again at every start, 70 MB each time.
 */
@Command(name = "unpack", hidden = true, description = "Prepares the engine's driver for quick starts.")
final class UnpackCommand implements Callable<Integer> {
    private static final String NATIVE = "libduckdb_java.so_";

    @Parameters(paramLabel = "JAR", description = "The driver.")
    private Path jar;

    @Parameters(paramLabel = "DIR", description = "Where to put it.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        Path classes = folder.resolve("classes.tmp");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(classes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().startsWith(NATIVE)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                } else if (isForThisMachine(entry.getName())) {
                    extract(in, folder.resolve(NATIVE + entry.getName().substring(NATIVE.length())));
                }
            }
        }
        Files.move(classes, folder.resolve("duckdb_jdbc.jar"), StandardCopyOption.REPLACE_EXISTING);
        return ExitCode.OK;
    }

    private static void extract(InputStream in, Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The driver names its libraries by system and processor. */
    private static boolean isForThisMachine(String name) {
        String system = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        String os = system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : "linux";
        String arch = processor.equals("aarch64") || processor.equals("arm64") ? "arm64" : "amd64";
        return name.equals(NATIVE + os + "_" + arch);
    }
}
