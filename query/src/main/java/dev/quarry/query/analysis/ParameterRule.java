package dev.quarry.query.analysis;

import java.util.List;

/** What the {@link ParameterBinder} has to know of a parameter, of a command or of a function. */
public interface ParameterRule {
    String name();

    boolean required();

    /** Other names it may be given by. */
    default List<String> aliases() {
        return List.of();
    }

    /** Whether it may be given without its name. */
    default boolean positional() {
        return required();
    }

    /** Takes any number of values, at least one if required. */
    boolean variadic();

    Assignment assignment();

    /** Whether its values are sort keys: {@code expression desc}. */
    default boolean directed() {
        return false;
    }

    /** What belongs to the call before it, where it stands behind one of its values. */
    default List<String> modifiers() {
        return List.of();
    }

    /** Whether {@code name = expression} may stand for a value. */
    enum Assignment {
        NONE,
        OPTIONAL,
        REQUIRED
    }
}
