package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Value;
import java.util.List;
import java.util.Set;

/**
 * The condition of {@code search}: terms, {@code field ~ "term"} and comparisons of a field with a constant, joined by
 * {@code and} and {@code or}.
 *
 * @param looked the fields in which terms without a field are looked for
 * @param names whether names of members count
 * @param values whether values count
 */
record SearchCondition(
        ExpressionAnalyser expressions, Shape looked, boolean caseSensitive, boolean names, boolean values) {
    private static final Set<BinaryOperator> COMPARISONS = Set.of(
            BinaryOperator.EQUAL,
            BinaryOperator.NOT_EQUAL,
            BinaryOperator.LESS,
            BinaryOperator.LESS_OR_EQUAL,
            BinaryOperator.GREATER,
            BinaryOperator.GREATER_OR_EQUAL);

    Expr analyse(Expression expression) {
        return switch (expression) {
            case Expression.StringLiteral term -> found("search", new Expr.WholeRow(looked), term);
            case Expression.Binary it
            when it.operator() == BinaryOperator.AND || it.operator() == BinaryOperator.OR -> joined(it);
            case Expression.Binary it when it.operator() == BinaryOperator.MATCHES -> inField(it);
            case Expression.Binary it when COMPARISONS.contains(it.operator()) -> comparison(it);
            default -> unexpected(expression.span());
        };
    }

    private Expr joined(Expression.Binary binary) {
        List<Expr> operands =
                OperatorCalls.operands(binary).stream().map(this::analyse).toList();
        return OperatorCalls.balanced(expressions, binary.operator(), operands);
    }

    private Expr inField(Expression.Binary binary) {
        if (FieldPaths.root(binary.left()).isEmpty()) {
            return unexpected(binary.left().span());
        }
        if (!(binary.right() instanceof Expression.StringLiteral term)) {
            SearchTerms.missing(binary.right(), expressions.analysis());
            return ExpressionAnalyser.UNKNOWN;
        }
        return found("search~", expressions.walk(binary.left()), term);
    }

    private Expr comparison(Expression.Binary binary) {
        boolean named = FieldPaths.root(binary.left()).isPresent() && !Parts.readsField(binary.right());
        boolean mirrored = FieldPaths.root(binary.right()).isPresent() && !Parts.readsField(binary.left());
        return named || mirrored ? expressions.walk(binary) : unexpected(binary.span());
    }

    private Expr found(String operator, Expr where, Expression.StringLiteral term) {
        SearchTerms.check(term, expressions.analysis());
        return expressions.call(
                expressions.operator(operator),
                List.of(
                        where,
                        new Expr.Constant(Value.of(term.value())),
                        new Expr.Constant(Value.of(caseSensitive)),
                        new Expr.Constant(Value.of(names)),
                        new Expr.Constant(Value.of(values))));
    }

    private Expr unexpected(Span span) {
        expressions
                .analysis()
                .diagnostics()
                .parameterHasToBe(
                        span,
                        "a search expression: `\"term\"`, `field ~ \"term\"` or `field == constant`, joined by `and`"
                                + " and `or`");
        return ExpressionAnalyser.UNKNOWN;
    }
}
