package dev.quarry.ingest.json;

import java.nio.charset.StandardCharsets;

/** Checks and repairs UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Whether the bytes are well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF. */
    public static boolean valid(byte[] data, int start, int end) {
        int at = start;
        while (at < end) {
            int b = data[at] & 0xFF;
            if (b < 0x80) {
                at++;
                continue;
            }
            int length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
            if (b < 0xC2 || b > 0xF4 || at + length > end) {
                return false;
            }
            for (int i = 1; i < length; i++) {
                if ((data[at + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            int second = data[at + 1] & 0xFF;
            if ((b == 0xE0 && second < 0xA0)
                    || (b == 0xED && second > 0x9F)
                    || (b == 0xF0 && second < 0x90)
                    || (b == 0xF4 && second > 0x8F)) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** The text with U+FFFD for what is not UTF-8. */
    public static byte[] repair(byte[] data, int start, int end) {
        return new String(data, start, end - start, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }
}
