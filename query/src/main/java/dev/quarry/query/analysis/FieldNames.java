package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Parameter;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The field that a value goes to: the name it is assigned to, else one derived from the expression. */
final class FieldNames {
    private FieldNames() {}

    static String of(Analysis analysis, Bound bound) {
        return bound.target().map(it -> it.text()).orElseGet(() -> ofExpression(analysis, bound.expression()));
    }

    static String ofExpression(Analysis analysis, Expression expression) {
        return switch (expression) {
            case Expression.Field it -> it.name().text();
            case Expression.Call it ->
                parsed(it).or(() -> ofEntity(analysis, it)).orElseGet(() -> analysis.text(it));
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
                            : Stream.<String>of())
                    .toList();
            return exports.size() == 1 ? exports.getFirst() : several;
        });
    }

    /**
     * {@code entityName(dt.entity.host)} is the entity's {@code dt.entity.host.name}, {@code entityAttr} has the attribute's
     * name after it; {@code type:} stands for the type that the expression does not tell.
     */
    private static Optional<String> ofEntity(Analysis analysis, Expression.Call call) {
        String function = call.function().text().toLowerCase(Locale.ROOT);
        if (!function.equals("entityname") && !function.equals("entityattr")) {
            return Optional.empty();
        }
        List<Parameter> positional =
                call.parameters().stream().filter(it -> it.key().isEmpty()).toList();
        Optional<String> type = named(call, "type")
                .flatMap(FieldNames::text)
                .or(() -> argument(call, positional, "expression", 0).map(it -> ofExpression(analysis, it)));
        Optional<String> attribute = function.equals("entityname")
                ? Optional.of("name")
                : argument(call, positional, "name", 1).flatMap(FieldNames::text);
        return type.flatMap(it -> attribute.map(name -> it + "." + name));
    }

    private static Optional<Expression> argument(
            Expression.Call call, List<Parameter> positional, String name, int position) {
        return named(call, name)
                .or(() -> position < positional.size() ? plain(positional.get(position)) : Optional.empty());
    }

    private static Optional<Expression> named(Expression.Call call, String name) {
        return call.parameters().stream()
                .filter(it -> it.key().filter(key -> key.text().equals(name)).isPresent())
                .findFirst()
                .flatMap(FieldNames::plain);
    }

    private static Optional<Expression> plain(Parameter parameter) {
        return parameter.value() instanceof Argument.Plain plain ? Optional.of(plain.expression()) : Optional.empty();
    }

    private static Optional<String> text(Expression expression) {
        return expression instanceof Expression.StringLiteral text ? Optional.of(text.value()) : Optional.empty();
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
