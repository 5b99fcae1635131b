package dev.quarry.language;

/**
 * A place in a text as people count.
 *
 * @param line 1-based; lines end with a line feed
 * @param column 1-based, in UTF-16 units
 */
public record Position(int line, int column) {

    /** The position of a 0-based index, which may be that of the end. */
    public static Position of(String text, int index) {
        int line = 1;
        int start = 0;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < index; feed = text.indexOf('\n', feed + 1)) {
            line++;
            start = feed + 1;
        }
        return new Position(line, index - start + 1);
    }
}
