package dev.quarry.query.value;

import java.util.HexFormat;

/** JSON strings. */
public final class JsonText {
    private JsonText() {}

    /** Appends a JSON string. Surrogates without their other half are escaped, so that the text survives UTF-8. */
    public static void quote(String text, StringBuilder out) {
        out.append('"');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(text, clean, i);
            clean = i + 1;
            escape(c, out);
        }
        out.append(text, clean, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HexFormat.of().toHexDigits(c));
        }
    }
}
