package dev.quarry.language.syntax;

import dev.quarry.language.Span;

/**
 * An identifier as written.
 *
 * @param text the name without back-ticks and escapes; dotted names are one flat name
 * @param quoted whether any part was written in back-ticks
 */
public record Name(String text, boolean quoted, Span span) {}
