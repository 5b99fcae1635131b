package dev.quarry.query.function.scalar;

import java.util.HexFormat;

/** The backslash codes of {@code escape} and {@code unescape}. */
final class BackslashCode {
    private static final HexFormat HEX = HexFormat.of();
    /** Characters with a letter of their own, and those letters. */
    private static final String CODED = "\"'\\\b\f\n\r\t";

    private static final String LETTERS = "\"'\\bfnrt";
    /** Read, but never written. */
    private static final String ALSO_CODED = CODED + "`\u0007\u000B";

    private static final String ALSO_LETTERS = LETTERS + "`av";

    private BackslashCode() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = CODED.indexOf(c);
            if (known >= 0) {
                out.append('\\').append(LETTERS.charAt(known));
            } else if (c >= ' ' && c < 0x7F) {
                out.append(c);
            } else if (c < 0x80) {
                out.append("\\x").append(HEX.toHexDigits((byte) c));
            } else {
                out.append("\\u").append(HEX.toHexDigits(c));
            }
        }
        return out.toString();
    }

    /** What is no code stays as it is. */
    static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char code = text.charAt(i + 1);
            int digits = code == 'x' ? 2 : code == 'u' ? 4 : 0;
            int known = ALSO_LETTERS.indexOf(code);
            if (known >= 0) {
                out.append(ALSO_CODED.charAt(known));
                i++;
            } else if (digits > 0 && areHex(text, i + 2, digits)) {
                out.append((char) HexFormat.fromHexDigits(text, i + 2, i + 2 + digits));
                i += 1 + digits;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean areHex(String text, int start, int count) {
        return start + count <= text.length()
                && text.substring(start, start + count).chars().allMatch(HexFormat::isHexDigit);
    }
}
