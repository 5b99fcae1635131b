package dev.quarry.query.function.scalar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent codes of URLs. */
final class UrlCode {
    private UrlCode() {}

    /** Never fails: what is no code stays as it is, bytes that are no UTF-8 become U+FFFD. */
    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isCode(text, i)) {
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                flush(bytes, out);
                out.append(c == '+' ? ' ' : c);
            }
        }
        flush(bytes, out);
        return out.toString();
    }

    private static boolean isCode(String text, int percent) {
        return percent + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(percent + 1))
                && HexFormat.isHexDigit(text.charAt(percent + 2));
    }

    private static void flush(ByteArrayOutputStream bytes, StringBuilder out) {
        out.append(bytes.toString(StandardCharsets.UTF_8));
        bytes.reset();
    }
}
