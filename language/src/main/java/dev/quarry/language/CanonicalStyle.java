package dev.quarry.language;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the canonical form of a query needs to know about names, which only a catalogue of commands and functions can
 * tell.
 *
 * @param commandName the official spelling of a command's name, {@code fieldsAdd} for {@code FIELDSADD}
 * @param functionName the official spelling of a function's name, {@code count} for {@code Count}
 * @param commandSlots the parameters of the command of this name, in their official order; none when it is not known
 * @param functionSlots the same for functions, by their official name
 * @param exactDurations whether days and weeks that are mere values are written in hours: {@code bin(timestamp, 168h)};
 *     what is added to a timestamp or counts from now stays a part of the calendar
 */
public record CanonicalStyle(
        UnaryOperator<String> commandName,
        UnaryOperator<String> functionName,
        Function<String, List<Slot>> commandSlots,
        Function<String, List<Slot>> functionSlots,
        boolean exactDurations) {

    /** Names as written, unnamed parameters first. */
    public static final CanonicalStyle PLAIN =
            new CanonicalStyle(name -> name, name -> name, name -> List.of(), name -> List.of(), false);

    /**
     * The place of a parameter.
     *
     * @param positional whether its name can be left out; the canonical form does so
     * @param variadic whether it takes any number of values
     * @param aliases other names it may be given by, in place of which the canonical form has its own
     */
    public record Slot(String name, boolean positional, boolean variadic, List<String> aliases) {
        /** A parameter with a single name. */
        public Slot(String name, boolean positional, boolean variadic) {
            this(name, positional, variadic, List.of());
        }
    }
}
