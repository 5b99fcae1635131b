package dev.quarry.language;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the canonical form of a query needs to know about names, which only a catalogue of commands and functions can
 * tell.
 *
 * @param functionName the official spelling of a function's name, {@code count} for {@code Count}
 * @param variadicCommand whether the command of this name takes any number of unnamed parameters; those come after the
 *     named ones, in braces if there are several
 * @param variadicFunction the same for functions, whose parameters stay without braces
 */
public record CanonicalStyle(
        UnaryOperator<String> functionName, Predicate<String> variadicCommand, Predicate<String> variadicFunction) {

    /** Names as written, unnamed parameters first. */
    public static final CanonicalStyle PLAIN = new CanonicalStyle(name -> name, name -> false, name -> false);
}
