package dev.quarry.language;

/** How much a {@link Diagnostic} matters: only {@link #ERROR} keeps a query from running. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
