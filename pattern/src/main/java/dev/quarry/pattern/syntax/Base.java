package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternValue;
import java.util.List;
import java.util.Map;

/** What an element matches. */
public sealed interface Base {
    /** A matcher of the catalogue. */
    record Named(Keyword keyword, Members members) implements Base {}

    record Literal(String text) implements Base {}

    record CharGroup(CharSet set) implements Base {}

    /** A use of {@code $name}. */
    record Macro(String name) implements Base {}

    record Sequence(List<Element> elements) implements Base {}

    record Alternatives(List<Element> elements) implements Base {}

    /** {@code <true>}: matches nothing and yields a constant. */
    record Constant(PatternValue value) implements Base {}

    /** What stands in braces after a matcher's name. */
    sealed interface Members {
        enum None implements Members {
            INSTANCE
        }

        record Body(List<Element> elements) implements Members {}

        /** Text to number, in the order written. */
        record Keys(Map<String, Long> numbers) implements Members {}

        record Json(List<JsonMember> list) implements Members {}
    }
}
