package dev.quarry.lake;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Turns what libraries throw into a {@link LakeException} with one line that helps. */
public final class Failures {
    private Failures() {}

    /**
     * A lake exception that keeps its kind, or one whose kind is guessed from the cause.
     *
     * @param doing what failed, such as {@code cannot write a segment}
     */
    public static LakeException of(String doing, Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof LakeException known) {
                return known;
            }
            String text = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("no space left")
                    || text.contains("sqlite_full")
                    || text.contains("sqlite_ioerr_shmsize")
                    || text.contains("disk quota exceeded")
                    || text.contains("file too large")) {
                return new LakeException(LakeException.Kind.FULL, doing + ": no space is left on the device", cause);
            }
            if (t instanceof AccessDeniedException
                    || t instanceof ReadOnlyFileSystemException
                    || text.contains("permission denied")
                    || text.contains("read-only file system")
                    || text.contains("sqlite_readonly")
                    || text.contains("sqlite_cantopen")) {
                return new LakeException(LakeException.Kind.NOT_WRITABLE, doing + ": no permission to write", cause);
            }
        }
        return new LakeException(LakeException.Kind.IO, doing + ": " + firstLine(cause), cause);
    }

    private static String firstLine(Throwable cause) {
        if (cause instanceof FileSystemException file) {
            return reason(file);
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    /** Such an exception's message begins with the path, and often is nothing but the path. */
    private static String reason(FileSystemException e) {
        if (e.getReason() != null) {
            return e.getReason().toLowerCase(Locale.ROOT);
        }
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder, and none can be made here";
            case FileAlreadyExistsException there -> "there is a file of that name, which is no folder";
            case NotDirectoryException file -> "a file stands where a folder should be";
            case DirectoryNotEmptyException full -> "the folder is not empty";
            case FileSystemLoopException loop -> "links lead back to themselves";
            default -> "the file system refuses (" + e.getClass().getSimpleName() + ")";
        };
    }
}
