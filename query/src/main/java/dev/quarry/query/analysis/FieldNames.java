package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Expression;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The field that a value goes to: the name it is assigned to, else one derived from the expression. */
final class FieldNames {
    private FieldNames() {}

    static String of(Analysis analysis, Bound bound) {
        return bound.target().map(it -> it.text()).orElseGet(() -> ofExpression(analysis, bound.expression()));
    }

    static String ofExpression(Analysis analysis, Expression expression) {
        return switch (expression) {
            case Expression.Field it -> it.name().text();
            case Expression.Call it -> parsed(it).orElseGet(() -> analysis.text(it));
            default -> analysis.text(expression);
        };
    }

    /** {@code parse(x, "LONG:result")} is named by its only export, else {@code parsed_record}. */
    private static Optional<String> parsed(Expression.Call call) {
        String function = call.function().text().toLowerCase(Locale.ROOT);
        Optional<String> otherwise = switch (function) {
            case "parse" -> Optional.of("parsed_record");
            case "parseall" -> Optional.of("parsed_records");
            default -> Optional.empty();
        };
        return otherwise.map(several -> {
            List<String> exports = call.parameters().stream()
                    .filter(parameter -> parameter
                            .key()
                            .map(it -> it.text().equals("pattern"))
                            .orElse(true))
                    .flatMap(parameter -> parameter.value() instanceof Argument.Plain plain
                                    && plain.expression() instanceof Expression.StringLiteral text
                            ? exports(text.value()).stream()
                            : java.util.stream.Stream.<String>of())
                    .toList();
            return exports.size() == 1 ? exports.getFirst() : several;
        });
    }

    private static List<String> exports(String pattern) {
        try {
            return Pattern.compile(pattern).exports().stream()
                    .map(Pattern.Export::name)
                    .toList();
        } catch (PatternException e) {
            return List.of();
        }
    }
}
