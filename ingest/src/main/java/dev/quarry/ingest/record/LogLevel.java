package dev.quarry.ingest.record;

import java.util.Locale;
import java.util.Optional;

/** The level of a record, and the status that follows from it. */
// The array is never changed.
@SuppressWarnings("ImmutableEnumChecker")
enum LogLevel {
    EMERGENCY("ERROR", "emerg", "fatal", "f"),
    ERROR("ERROR", "err", "e"),
    ALERT("ERROR", "alert", "a"),
    CRITICAL("ERROR", "crit", "c"),
    SEVERE("ERROR", "sev", "s"),
    WARN("WARN", "warn", "w"),
    NOTICE("INFO", "notice", "n"),
    INFO("INFO", "info", "i"),
    DEBUG("INFO", "debug", "trace", "verbose", "d", "t", "v"),
    NONE("NONE");

    private final String status;
    private final String[] prefixes;

    LogLevel(String status, String... prefixes) {
        this.status = status;
        this.prefixes = prefixes;
    }

    String status() {
        return status;
    }

    /** The level that a word names, such as {@code warning}; a single letter must be the whole word. */
    static Optional<LogLevel> named(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        for (LogLevel level : values()) {
            for (String prefix : level.prefixes) {
                if (prefix.length() == 1 ? lower.equals(prefix) : lower.startsWith(prefix)) {
                    return Optional.of(level);
                }
            }
        }
        return Optional.empty();
    }
}
