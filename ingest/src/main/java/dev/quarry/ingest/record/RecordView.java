package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonScanner;
import dev.quarry.ingest.json.JsonText;
import dev.quarry.ingest.json.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The record that a {@link RecordReader} stands at: bytes in a buffer, and what the scanner found in them. It changes with
 * every step of the reader.
 */
public final class RecordView {
    private final JsonScanner scanner;
    byte[] buffer = new byte[JsonScanner.PADDING];
    int start;
    int end;
    long offset;
    RecordKind kind = RecordKind.TEXT;
    String source = "";
    byte[] sourceBytes = new byte[0];
    /** The time of a record that tells none. */
    long fallback;

    long timestamp;
    boolean unparsedTime;

    RecordView(JsonScanner scanner) {
        this.scanner = scanner;
    }

    void source(String name) {
        source = name;
        sourceBytes = name.getBytes(StandardCharsets.UTF_8);
    }

    public RecordKind kind() {
        return kind;
    }

    /** Nanoseconds since the epoch. */
    public long timestamp() {
        return timestamp;
    }

    /** Whether it tells a time that could not be understood, so that {@link #timestamp()} is the file's. */
    public boolean unparsedTime() {
        return unparsedTime;
    }

    /** Where it begins in the decompressed text, in bytes. */
    public long offset() {
        return offset;
    }

    /** The name of the file. */
    public String source() {
        return source;
    }

    public byte[] sourceBytes() {
        return sourceBytes;
    }

    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int length() {
        return end - start;
    }

    /** The text, exactly. */
    public byte[] content() {
        return Arrays.copyOfRange(buffer, start, end);
    }

    public JsonScanner scanner() {
        return scanner;
    }

    byte kind(int slot) {
        return scanner.slotKind(slot);
    }

    /** The value of a string as UTF-8; null when there is none, or it is no string. */
    public byte[] string(int slot) {
        byte valueKind = scanner.slotKind(slot);
        if (valueKind == ValueKind.STRING) {
            return Arrays.copyOfRange(buffer, scanner.slotStart(slot) + 1, scanner.slotEnd(slot) - 1);
        }
        return valueKind == ValueKind.ESCAPED_STRING
                ? JsonText.decode(buffer, scanner.slotStart(slot) + 1, scanner.slotEnd(slot) - 1)
                : null;
    }

    /** The JSON text of any value; null when there is none, or it is JSON null. */
    public byte[] json(int slot) {
        return ValueKind.isNothing(scanner.slotKind(slot))
                ? null
                : Arrays.copyOfRange(buffer, scanner.slotStart(slot), scanner.slotEnd(slot));
    }

    /** The value of a string, the text of a number or boolean; null otherwise. */
    public byte[] scalar(int slot) {
        byte valueKind = scanner.slotKind(slot);
        return switch (valueKind) {
            case ValueKind.NUMBER, ValueKind.TRUE, ValueKind.FALSE -> json(slot);
            default -> string(slot);
        };
    }

    String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
