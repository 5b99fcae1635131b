package dev.quarry.pattern.syntax;

/** Whether an element consumes text or only looks at it. */
public enum Look {
    NONE,
    AHEAD,
    NOT_AHEAD,
    BEHIND,
    NOT_BEHIND
}
