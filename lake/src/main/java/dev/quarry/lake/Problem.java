package dev.quarry.lake;

/**
 * Something that could not be read.
 *
 * @param offset in the decompressed text, in bytes; -1 when it concerns the file as a whole
 * @param reason one line
 */
public record Problem(long offset, String reason) {
    @Override
    public String toString() {
        return offset < 0 ? reason : "at byte " + offset + ": " + reason;
    }
}
