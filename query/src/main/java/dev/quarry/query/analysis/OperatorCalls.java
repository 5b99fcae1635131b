package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.UnaryOperator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Operators: each is a call of the function that defines it. */
final class OperatorCalls {
    private OperatorCalls() {}

    static Expr unary(ExpressionAnalyser expressions, Expression.Unary unary) {
        Expr operand = expressions.walk(unary.operand());
        return switch (unary.operator()) {
            case PLUS -> operand;
            case NEGATE -> expressions.call(expressions.operator("unary-"), List.of(operand));
            case NOT -> expressions.call(expressions.operator("not"), List.of(operand));
        };
    }

    static Expr binary(ExpressionAnalyser expressions, Expression.Binary binary) {
        return switch (binary.operator()) {
            case AND, OR, XOR -> logical(expressions, binary);
            case IN -> MembershipOperator.analyse(expressions, binary);
            case MATCHES -> matches(expressions, binary);
            case ADD, SUBTRACT -> CalendarTime.shift(expressions, binary).orElseGet(() -> simple(expressions, binary));
            case EQUAL, NOT_EQUAL -> equality(expressions, binary);
            case MULTIPLY, DIVIDE, MODULO, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL ->
                simple(expressions, binary);
        };
    }

    private static Expr simple(ExpressionAnalyser expressions, Expression.Binary binary) {
        return expressions.call(
                expressions.operator(binary.operator().text()),
                List.of(expressions.walk(binary.left()), expressions.walk(binary.right())));
    }

    private static Expr matches(ExpressionAnalyser expressions, Expression.Binary binary) {
        if (binary.right() instanceof Expression.StringLiteral term) {
            SearchTerms.check(term, expressions.analysis());
        } else {
            SearchTerms.missing(binary.right(), expressions.analysis());
        }
        return simple(expressions, binary);
    }

    private static Expr equality(ExpressionAnalyser expressions, Expression.Binary binary) {
        Expr left = expressions.walk(binary.left());
        Expr right = expressions.walk(binary.right());
        Expr result = expressions.call(expressions.operator(binary.operator().text()), List.of(left, right));
        ComparisonNotes.add(expressions.analysis(), binary, left, right, result);
        return result;
    }

    /** Long chains of {@code and}, {@code or} and {@code xor} become balanced trees, which mean the same and are shallow. */
    private static Expr logical(ExpressionAnalyser expressions, Expression.Binary binary) {
        List<Expr> operands = operands(binary).stream().map(expressions::walk).toList();
        return balanced(expressions, binary.operator(), operands);
    }

    /** What a chain of one operator joins, from left to right. */
    static List<Expression> operands(Expression.Binary chain) {
        List<Expression> operands = new ArrayList<>();
        Expression left = chain;
        while (left instanceof Expression.Binary it && it.operator() == chain.operator()) {
            operands.add(it.right());
            left = it.left();
        }
        operands.add(left);
        return operands.reversed();
    }

    /** The operands joined by a logical operator, as a shallow tree. */
    static Expr balanced(ExpressionAnalyser expressions, BinaryOperator operator, List<Expr> operands) {
        List<Expr> level = operands;
        ScalarFunction function = expressions.operator(operator.text().toLowerCase(Locale.ROOT));
        while (level.size() > 1) {
            List<Expr> next = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                next.add(
                        i + 1 < level.size()
                                ? expressions.call(function, List.of(level.get(i), level.get(i + 1)))
                                : level.get(i));
            }
            level = next;
        }
        return level.getFirst();
    }

    static boolean isNegation(Expression.Unary unary) {
        return unary.operator() == UnaryOperator.NEGATE;
    }
}
