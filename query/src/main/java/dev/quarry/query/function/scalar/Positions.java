package dev.quarry.query.function.scalar;

/** Positions in texts and arrays. */
final class Positions {
    private Positions() {}

    /** A position counted from the end when negative, moved into {@code 0..length}. */
    static int from(long position, int length) {
        return (int) Math.clamp(position < 0 ? length + position : position, 0L, length);
    }

    /** A part of a text; half of a surrogate pair at either end becomes a question mark. */
    static String cut(String text, int start, int end) {
        boolean halfAtStart = start > 0
                && Character.isLowSurrogate(text.charAt(start))
                && Character.isHighSurrogate(text.charAt(start - 1));
        boolean halfAtEnd = end < text.length()
                && Character.isLowSurrogate(text.charAt(end))
                && Character.isHighSurrogate(text.charAt(end - 1));
        if (!halfAtStart && !halfAtEnd) {
            return text.substring(start, end);
        }
        StringBuilder part = new StringBuilder(text.substring(start, end));
        if (halfAtStart) {
            part.setCharAt(0, '?');
        }
        if (halfAtEnd) {
            part.setCharAt(part.length() - 1, '?');
        }
        return part.toString();
    }
}
