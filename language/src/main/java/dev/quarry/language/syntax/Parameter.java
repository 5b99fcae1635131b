package dev.quarry.language.syntax;

import dev.quarry.language.Span;
import java.util.Optional;

/**
 * One item of a parameter list, of a command, a function call or a group: {@code value} or {@code key:value}.
 *
 * @param key the name before the colon, if any
 */
public record Parameter(Optional<Name> key, Argument value, Span span) {}
