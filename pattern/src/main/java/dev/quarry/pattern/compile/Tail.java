package dev.quarry.pattern.compile;

/** What must hold where a segment runs into the end of its group without a mandatory element. */
enum Tail {
    /** Nothing. */
    ACCEPT,
    /** What follows the group: an optional element was consumed that might have to be left out. */
    CONFIRM,
    /** What follows the group, or else the end of the line: LD looks for its end. */
    LINE,
    /** What follows the group, or else the end of the text: DATA looks for its end. */
    TEXT
}
