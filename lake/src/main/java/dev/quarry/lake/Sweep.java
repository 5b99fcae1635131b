package dev.quarry.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a lake's files against its catalogue: what is not in it does not exist, what is in it must be there. */
final class Sweep {
    private Sweep() {}

    /**
     * Deletes what an interrupted change left behind.
     *
     * @throws LakeException of kind {@code CORRUPT} when a file is missing or has another size
     */
    static void run(Path folder, List<Segment> segments, List<LookupTable> tables) {
        Set<Path> known = new HashSet<>();
        try {
            for (Segment segment : segments) {
                known.add(existing("segment", folder.resolve(segment.path()), segment.fileBytes()));
            }
            for (LookupTable table : tables) {
                known.add(existing("lookup table", table.file(), table.fileBytes()));
            }
            for (String name : List.of(Lake.BUCKETS, Lake.TABLES, Lake.SCRATCH)) {
                deleteOthers(Files.createDirectories(folder.resolve(name)), known);
            }
        } catch (IOException e) {
            throw Failures.of("cannot read the lake " + folder, e);
        }
    }

    private static Path existing(String what, Path file, long bytes) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
            throw new LakeException(LakeException.Kind.CORRUPT, what + " " + file + " is missing or has another size");
        }
        return file;
    }

    private static void deleteOthers(Path root, Set<Path> known) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!known.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}
