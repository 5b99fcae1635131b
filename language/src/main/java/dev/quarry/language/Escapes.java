package dev.quarry.language;

import java.util.Locale;
import java.util.Optional;

/** The backslash escapes of strings and of names in back-ticks. */
public final class Escapes {
    private Escapes() {}

    /** How many units of quoted source stand at a place for one of its value: an escape is longer than one. */
    public static int length(String source, int at) {
        if (source.charAt(at) != '\\' || at + 1 == source.length()) {
            return 1;
        }
        return source.charAt(at + 1) == 'u' && unicode(source, at + 2).isPresent() ? 6 : 2;
    }

    /** The value of quoted source without its quotes; {@code offset} is where it starts in the query. */
    static String decode(String source, int offset, Problems problems) {
        if (source.indexOf('\\') < 0) {
            return source;
        }
        StringBuilder value = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            int length = length(source, i);
            if (length == 1) {
                value.append(source.charAt(i++));
                continue;
            }
            char escape = source.charAt(i + 1);
            Optional<Character> unit = escape == 'u' ? unicode(source, i + 2) : simple(escape);
            if (unit.isEmpty()) {
                reportUnknown(source, offset, i, problems);
            }
            value.append(unit.map(String::valueOf).orElse(source.substring(i, i + length)));
            i += length;
        }
        return value.toString();
    }

    /** A string literal of this value; what can't be seen is escaped. */
    static String encode(String value) {
        StringBuilder source = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '"' -> source.append("\\\"");
                case '\\' -> source.append("\\\\");
                case '\n' -> source.append("\\n");
                case '\r' -> source.append("\\r");
                case '\t' -> source.append("\\t");
                default -> {
                    boolean loneSurrogate =
                            codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
                    if (loneSurrogate || Character.isISOControl(codePoint)) {
                        source.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
                    } else {
                        source.appendCodePoint(codePoint);
                    }
                }
            }
        });
        return source.append('"').toString();
    }

    private static void reportUnknown(String source, int offset, int at, Problems problems) {
        String escape = source.substring(at, source.offsetByCodePoints(at, 2));
        Span span = new Span(offset + at, offset + at + escape.length());
        problems.errorWithFix(
                new Diagnostic.Fix("Write the backslash twice", span, "\\" + escape),
                span,
                "There's no escape %1$s. For a backslash write two; for text full of them use \"\"\"…\"\"\".",
                "`" + escape + "`");
    }

    private static Optional<Character> simple(char escape) {
        return switch (escape) {
            case '"', '\'', '`', '\\', '/' -> Optional.of(escape);
            case 'n' -> Optional.of('\n');
            case 't' -> Optional.of('\t');
            case 'r' -> Optional.of('\r');
            case 'b' -> Optional.of('\b');
            case 'f' -> Optional.of('\f');
            default -> Optional.empty();
        };
    }

    private static Optional<Character> unicode(String source, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < source.length() ? Character.digit(source.charAt(i), 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            value = value * 16 + digit;
        }
        return Optional.of((char) value);
    }
}
