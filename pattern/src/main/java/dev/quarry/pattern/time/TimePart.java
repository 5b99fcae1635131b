package dev.quarry.pattern.time;

/** One part of a time format. */
interface TimePart {
    /** Reads the part from a text into the fields: the position after it, or -1 where the text has something else. */
    int read(String text, int at, int end, TimeFields into);
}
