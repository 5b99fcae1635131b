package dev.quarry.ingest.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Finds the files below paths. In a folder only files named like logs are read; a file given by name is always read. Links
 * are followed, each file is read once, and a link that leads back up is left alone.
 */
public final class FileFinder {
    private static final Set<String> LOG_NAMES = Set.of("json", "ndjson", "jsonl", "log", "txt", "gz", "zip");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final List<Found> found = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();

    private FileFinder() {}

    /** All files below the paths, folder by folder in the order of their names. */
    public static List<Found> find(List<Path> paths) {
        FileFinder finder = new FileFinder();
        paths.forEach(finder::search);
        return List.copyOf(finder.found);
    }

    private void search(Path given) {
        Path path = given.toAbsolutePath().normalize();
        String name = path.getFileName() == null
                ? path.toString()
                : clean(path.getFileName().toString());
        if (Files.isDirectory(path)) {
            int before = found.size();
            try {
                Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new Visitor(path));
            } catch (IOException e) {
                found.add(new Found.Unreadable(
                        path, name, "cannot be read: " + e.getClass().getSimpleName()));
            }
            found.subList(before, found.size()).sort(Comparator.comparing(Found::path));
            return;
        }
        try {
            add(path, name, Files.readAttributes(path, BasicFileAttributes.class));
        } catch (IOException e) {
            found.add(
                    new Found.Unreadable(path, name, Files.exists(path) ? "cannot be read" : "no such file or folder"));
        }
    }

    private void add(Path path, String name, BasicFileAttributes attributes) {
        Object key = attributes.fileKey() == null ? path : attributes.fileKey();
        if (!seen.add(key)) {
            return;
        }
        if (!attributes.isRegularFile()) {
            found.add(new Found.Skipped(path, name, "not a regular file"));
        } else if (!Files.isReadable(path)) {
            found.add(new Found.Unreadable(path, name, "no permission to read"));
        } else {
            long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            found.add(new Found.Log(new SourceFile(path, name, attributes.size(), modified)));
        }
    }

    private static boolean isNamedLikeLog(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && LOG_NAMES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Names come from disks and archives: control characters have no place in them. */
    static String clean(String name) {
        return CONTROL.matcher(name).replaceAll("\uFFFD");
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        private String name(Path path) {
            Path base = root.getParent() == null ? root : root.getParent();
            return clean(base.relativize(path).toString().replace('\\', '/'));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            if (hidden) {
                found.add(new Found.Skipped(folder, name(folder), "a hidden folder"));
            }
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isNamedLikeLog(file.getFileName().toString())) {
                add(file, name(file), attributes);
            } else {
                found.add(new Found.Skipped(
                        file, name(file), "not named like a log (.json, .ndjson, .log, .gz, .zip …)"));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof FileSystemLoopException) {
                return FileVisitResult.CONTINUE;
            }
            String reason = e instanceof AccessDeniedException ? "no permission to read" : "cannot be read";
            found.add(new Found.Unreadable(file, name(file), reason));
            return FileVisitResult.CONTINUE;
        }
    }
}
