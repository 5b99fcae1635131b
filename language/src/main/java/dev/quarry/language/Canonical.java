package dev.quarry.language;

/** The canonical spelling. */
public final class Canonical {
    private Canonical() {}

    /** A name as it has to be written in a query: in back-ticks where needed. */
    public static String name(String text) {
        return Words.isPlain(text) ? text : "`" + text.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }
}
