package dev.quarry.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Strings of JSON text. */
public final class JsonText {
    private JsonText() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The value of the characters between two quotes, as UTF-8; half a surrogate pair becomes U+FFFD. */
    public static byte[] decode(byte[] buffer, int start, int end) {
        byte[] out = new byte[end - start];
        int size = 0;
        for (int at = start; at < end; ) {
            byte c = buffer[at];
            if (c != '\\') {
                out[size++] = c;
                at++;
                continue;
            }
            byte e = buffer[at + 1];
            if (e != 'u') {
                out[size++] = (byte)
                        switch (e) {
                            case 'b' -> '\b';
                            case 'f' -> '\f';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            case 't' -> '\t';
                            default -> e;
                        };
                at += 2;
                continue;
            }
            int code = unit(buffer, at);
            at += 6;
            if (Character.isHighSurrogate((char) code)
                    && at + 6 <= end
                    && buffer[at] == '\\'
                    && buffer[at + 1] == 'u') {
                int low = unit(buffer, at);
                if (Character.isLowSurrogate((char) low)) {
                    code = Character.toCodePoint((char) code, (char) low);
                    at += 6;
                }
            }
            if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                code = 0xFFFD;
            }
            size = utf8(code, out, size);
        }
        return Arrays.copyOf(out, size);
    }

    /** Whether there is half a surrogate pair, which no UTF-8 can hold. */
    public static boolean hasLoneSurrogate(byte[] buffer, int start, int end) {
        for (int at = start; at < end; at++) {
            if (buffer[at] != '\\') {
                continue;
            }
            if (buffer[at + 1] != 'u') {
                at++;
                continue;
            }
            int code = unit(buffer, at);
            at += 5;
            if (Character.isLowSurrogate((char) code)) {
                return true;
            }
            if (Character.isHighSurrogate((char) code)) {
                boolean paired = at + 7 <= end
                        && buffer[at + 1] == '\\'
                        && buffer[at + 2] == 'u'
                        && Character.isLowSurrogate((char) unit(buffer, at + 1));
                if (!paired) {
                    return true;
                }
                at += 6;
            }
        }
        return false;
    }

    private static int unit(byte[] buffer, int backslash) {
        int code = 0;
        for (int i = 2; i < 6; i++) {
            code = (code << 4) | Character.digit(buffer[backslash + i], 16);
        }
        return code;
    }

    /** At most as many bytes as the escape had characters. */
    private static int utf8(int code, byte[] out, int at) {
        int size = at;
        if (code < 0x80) {
            out[size++] = (byte) code;
        } else if (code < 0x800) {
            out[size++] = (byte) (0xC0 | (code >> 6));
            out[size++] = (byte) (0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            out[size++] = (byte) (0xE0 | (code >> 12));
            out[size++] = (byte) (0x80 | ((code >> 6) & 0x3F));
            out[size++] = (byte) (0x80 | (code & 0x3F));
        } else {
            out[size++] = (byte) (0xF0 | (code >> 18));
            out[size++] = (byte) (0x80 | ((code >> 12) & 0x3F));
            out[size++] = (byte) (0x80 | ((code >> 6) & 0x3F));
            out[size++] = (byte) (0x80 | (code & 0x3F));
        }
        return size;
    }
}
