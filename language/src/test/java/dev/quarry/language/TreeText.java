package dev.quarry.language;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Parameter;
import dev.quarry.language.syntax.Query;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree with every operator in brackets, so that a table of expected trees stays readable. */
final class TreeText {
    private TreeText() {}

    static String of(Query query) {
        return query.commands().stream()
                .map(command -> (command.name().text() + " " + of(command.parameters())).strip())
                .collect(Collectors.joining(" | "));
    }

    private static String of(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.key().map(key -> key.text() + ":").orElse("") + of(parameter.value()))
                .collect(Collectors.joining(", "));
    }

    private static String of(Argument argument) {
        return switch (argument) {
            case Argument.Plain plain -> of(plain.expression());
            case Argument.Assigned assigned -> assigned.target().text() + " := " + of(assigned.expression());
            case Argument.Directed directed -> of(directed.expression()) + " " + directed.direction();
            case Argument.Group group -> "{" + of(group.parameters()) + "}";
        };
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral ignored -> "null";
            case Expression.BooleanLiteral literal -> String.valueOf(literal.value());
            case Expression.LongLiteral literal -> String.valueOf(literal.value());
            case Expression.DoubleLiteral literal -> String.valueOf(literal.value());
            case Expression.StringLiteral literal -> (literal.raw() ? "raw'" : "'") + literal.value() + "'";
            case Expression.DurationLiteral literal ->
                literal.amount() + literal.unit().text();
            case Expression.Field field -> "<" + field.name().text() + ">";
            case Expression.Member member ->
                of(member.target()) + "[" + member.member().text() + "]";
            case Expression.Element element -> of(element.target()) + "[" + element.index() + "]";
            case Expression.Iteration iteration -> of(iteration.target()) + "[]";
            case Expression.Unary unary -> "(" + unary.operator() + " " + of(unary.operand()) + ")";
            case Expression.Binary binary ->
                "(" + of(binary.left()) + " " + binary.operator().text() + " " + of(binary.right()) + ")";
            case Expression.Alignment alignment ->
                "(" + alignment.left().map(TreeText::of).orElse("") + "@"
                        + alignment.unit().factor() + alignment.unit().unit().text()
                        + alignment.unit().weekday().map(String::valueOf).orElse("") + ")";
            case Expression.Call call -> call.function().text() + "(" + of(call.parameters()) + ")";
            case Expression.SubQuery subQuery -> "[" + of(subQuery.query()) + "]";
            case Expression.Missing ignored -> "?";
        };
    }
}
