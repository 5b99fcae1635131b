package dev.quarry.cli.output;

import java.util.Locale;

/** Text for terminals: nothing in it moves the cursor, changes colours or hides. */
public final class VisibleText {
    private VisibleText() {}

    /** The text with every control and invisible formatting character replaced by something that can be seen. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::needsReplacing)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (c < 0x20) {
                // The pictures of the control characters have their own block, in the same order.
                visible.appendCodePoint(0x2400 + c);
            } else if (c == 0x7F) {
                visible.append('\u2421');
            } else if (needsReplacing(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean needsReplacing(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
