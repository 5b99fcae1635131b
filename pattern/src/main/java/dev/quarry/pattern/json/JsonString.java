package dev.quarry.pattern.json;

/** A JSON string in a text: checks it and resolves its escapes. */
final class JsonString {
    private final String text;
    private final int from;
    private final int end;
    private boolean escaped;
    private String failure = "";

    /** A string whose opening quote is at {@code from}. */
    JsonString(String text, int from, int end) {
        this.text = text;
        this.from = from;
        this.end = end;
    }

    String failure() {
        return failure;
    }

    /** After the closing quote; where it fails, the place as {@code -place - 1}. */
    int scan() {
        int p = from + 1;
        while (p < end) {
            char c = text.charAt(p);
            if (c == '"') {
                return p + 1;
            }
            if (c < ' ') {
                failure = "a control character in a string must be escaped";
                return -p - 1;
            }
            if (c == '\\') {
                escaped = true;
                int length = escape(p);
                if (length == 0) {
                    failure = "the escape is not valid";
                    return -p - 1;
                }
                p += length;
            } else {
                p++;
            }
        }
        failure = "the string is not closed";
        return -end - 1;
    }

    /** The length of a valid escape, or 0. */
    private int escape(int p) {
        char c = p + 1 < end ? text.charAt(p + 1) : '\0';
        if (c != 'u') {
            return c != '\0' && "\"\\/bfnrt".indexOf(c) >= 0 ? 2 : 0;
        }
        if (p + 6 > end) {
            return 0;
        }
        for (int i = p + 2; i < p + 6; i++) {
            if (text.charAt(i) >= 128 || Character.digit(text.charAt(i), 16) < 0) {
                return 0;
            }
        }
        return 6;
    }

    /** The content without escapes, after {@link #scan} answered {@code to}. */
    String decoded(int to) {
        if (!escaped) {
            return text.substring(from + 1, to - 1);
        }
        StringBuilder out = new StringBuilder(to - from);
        int p = from + 1;
        while (p < to - 1) {
            char c = text.charAt(p);
            if (c != '\\') {
                out.append(c);
                p++;
            } else if (text.charAt(p + 1) == 'u') {
                out.append((char) Integer.parseInt(text, p + 2, p + 6, 16));
                p += 6;
            } else {
                out.append(plain(text.charAt(p + 1)));
                p += 2;
            }
        }
        return out.toString();
    }

    private static char plain(char escape) {
        return switch (escape) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escape;
        };
    }
}
