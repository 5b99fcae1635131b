package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternValue;
import java.util.List;
import java.util.Optional;

/** A configuration parameter of a matcher: {@code (min=1)}, {@code ('yyyy')}, {@code (fs={SPACE})}. */
public record Param(Optional<String> name, Value value, int start, int end) {
    /** What a parameter is set to. */
    public sealed interface Value {}

    public record Constant(PatternValue value) implements Value {}

    public record Body(List<Element> elements) implements Value {}
}
