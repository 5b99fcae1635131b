package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.matcher.BudgetExceeded;
import dev.quarry.pattern.matcher.RecordMatcher;
import dev.quarry.pattern.matcher.Run;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.ExportName;
import dev.quarry.pattern.syntax.Look;
import java.util.List;
import java.util.Optional;

/** An element that converts a text of its own, such as the value of a JSON member. It must match all of the text. */
final class SubPattern {
    private static final String WHOLE = "whole text";

    private final Program program;
    private final RecordMatcher.Reader reader;

    SubPattern(Compiler compiler, Element element) {
        ExportName name = new ExportName(WHOLE, element.start(), element.end());
        program = compiler.alone(new Element(
                Look.NONE,
                element.base(),
                element.params(),
                element.quantifier(),
                false,
                Optional.of(name),
                element.start(),
                element.end()));
        List<String> inner =
                program.scope().names().stream().filter(n -> !n.equals(WHOLE)).toList();
        // Names inside a group say what is wanted of the text; without any it is the element's own value.
        reader = switch (inner.size()) {
            case 0 -> program.scope().sites(WHOLE)::value;
            case 1 -> program.scope().sites(inner.getFirst())::value;
            default -> program.scope().reader(inner);
        };
    }

    Optional<PatternValue> convert(String text) {
        Run run = new Run(text, program.shape(), Run.NOW, null);
        try {
            return program.matcher().match(run, 0) == text.length() ? Optional.of(reader.read(run)) : Optional.empty();
        } catch (BudgetExceeded e) {
            return Optional.empty();
        }
    }
}
