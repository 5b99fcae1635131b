package dev.quarry.language;

/**
 * A piece of query text.
 *
 * @param complete false where the text ended before the closing quote, back-tick or comment end
 */
public record Token(TokenKind kind, Span span, boolean complete) {
    boolean is(TokenKind other) {
        return kind == other;
    }
}
