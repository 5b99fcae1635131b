package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What expressions are made of. */
final class Parts {
    private Parts() {}

    /** The expressions directly inside, in the order written. */
    static List<Expression> of(Expression expression) {
        return switch (expression) {
            case Expression.Member it -> List.of(it.target());
            case Expression.Element it -> List.of(it.target());
            case Expression.Iteration it -> List.of(it.target());
            case Expression.Unary it -> List.of(it.operand());
            case Expression.Binary it -> List.of(it.left(), it.right());
            case Expression.Alignment it -> it.left().map(List::of).orElse(List.of());
            case Expression.Call it -> of(it.parameters());
            case Expression.Field it -> List.of();
            case Expression.NullLiteral it -> List.of();
            case Expression.BooleanLiteral it -> List.of();
            case Expression.LongLiteral it -> List.of();
            case Expression.DoubleLiteral it -> List.of();
            case Expression.StringLiteral it -> List.of();
            case Expression.DurationLiteral it -> List.of();
            case Expression.SubQuery it -> List.of();
            case Expression.Missing it -> List.of();
        };
    }

    /** The expressions of a parameter list, those inside groups too. */
    static List<Expression> of(List<Parameter> parameters) {
        List<Expression> found = new ArrayList<>();
        for (Parameter parameter : parameters) {
            switch (parameter.value()) {
                case Argument.Plain it -> found.add(it.expression());
                case Argument.Assigned it -> found.add(it.expression());
                case Argument.Directed it -> found.add(it.expression());
                case Argument.Group it -> found.addAll(of(it.parameters()));
            }
        }
        return found;
    }

    /** Whether an expression reads any field of the row. */
    static boolean readsField(Expression expression) {
        return expression instanceof Expression.Field || of(expression).stream().anyMatch(Parts::readsField);
    }

    /** Whether some {@code array[]} belongs to no i-function, so that the whole expression is evaluated per element. */
    static boolean iterates(Expression expression) {
        if (expression instanceof Expression.Call call
                && FunctionCalls.isFold(call.function().text().toLowerCase(Locale.ROOT))) {
            return false;
        }
        return expression instanceof Expression.Iteration
                || of(expression).stream().anyMatch(Parts::iterates);
    }
}
