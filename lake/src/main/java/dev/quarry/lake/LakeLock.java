package dev.quarry.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process at a time: an operating system lock, so that a crash releases it. */
final class LakeLock implements AutoCloseable {
    private final FileChannel channel;

    private LakeLock(FileChannel channel) {
        this.channel = channel;
    }

    static LakeLock take(Path folder) {
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw inUse(folder);
                }
                byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
                return new LakeLock(channel);
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw inUse(folder);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Failures.of("cannot lock the lake " + folder, e);
        }
    }

    private static LakeException inUse(Path folder) {
        return new LakeException(LakeException.Kind.IN_USE, "the lake " + folder + " is in use by another process");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Failures.of("cannot unlock the lake", e);
        }
    }
}
