package dev.quarry.query.analysis;

import dev.quarry.language.Span;
import dev.quarry.language.syntax.Expression;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.Constraint;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.Optional;

/** Holds an argument of a function against what its parameter takes. */
final class ArgumentCheck {
    private ArgumentCheck() {}

    static Expr analyse(ExpressionAnalyser expressions, Bound bound, FunctionParameter parameter) {
        Analysis analysis = expressions.analysis();
        Expression expression = bound.expression();
        if (bound.target().isPresent()) {
            analysis.diagnostics().assigned(bound);
            return ExpressionAnalyser.UNKNOWN;
        }
        Expr expr = switch (parameter.requirement()) {
            case FIELD -> field(expressions, expression);
            case FIELD_NAME -> fieldName(analysis, expression);
            case METRIC_KEY -> name(expression).orElseGet(() -> hasToBe(analysis, expression, "a metric key"));
            case IDENTIFIER -> identifier(analysis, expression, parameter);
            default -> expressions.walk(expression);
        };
        boolean anyField = parameter.requirement() == Requirement.FIELD_OF_ANY_TYPE && !(expr instanceof Expr.Constant);
        // Elements of arrays have any type: the ones that do not fit give null, each by itself.
        if (!anyField && !Parts.iterates(expression) && !ExpressionAnalyser.fits(expr, parameter.accepts())) {
            analysis.diagnostics().hasToBeButWas(expression.span(), named(parameter), parameter.accepts(), expr.type());
            return ExpressionAnalyser.UNKNOWN;
        }
        if (expr instanceof Expr.Constant(Value constant)
                && !constant.isNull()
                && parameter.constraint().filter(it -> !it.holds(constant)).isPresent()) {
            return wrong(
                    analysis,
                    parameter,
                    expression.span(),
                    parameter.constraint().orElseThrow().expected(),
                    "");
        }
        return switch (parameter.requirement()) {
            case ANY_EXPRESSION, FIELD, FIELD_NAME, FIELD_OF_ANY_TYPE, METRIC_KEY, IDENTIFIER -> expr;
            case CONSTANT ->
                expr instanceof Expr.Constant || expr.equals(ExpressionAnalyser.UNKNOWN)
                        ? expr
                        : notConstant(analysis, parameter, expression);
            case LITERAL ->
                isLiteral(expression) ? expr : wrong(analysis, parameter, expression.span(), "a literal", "_CONSTANT");
            case PATTERN, NAMELESS_PATTERN ->
                expression instanceof Expression.StringLiteral text
                        ? pattern(analysis, text, parameter.requirement() == Requirement.PATTERN)
                                .<Expr>map(it -> expr)
                                .orElse(ExpressionAnalyser.UNKNOWN)
                        : wrong(analysis, parameter, expression.span(), "a pattern in a string literal", "");
        };
    }

    /**
     * Compiles a pattern, reporting mistakes at their place in the query.
     *
     * @param exporting whether it has to export something
     */
    static Optional<Pattern> pattern(Analysis analysis, Expression.StringLiteral text, boolean exporting) {
        try {
            Pattern pattern = Pattern.compile(text.value());
            if (exporting && pattern.exports().isEmpty()) {
                throw new PatternException(
                        "Nothing is exported; name what is wanted, such as INT:status",
                        0,
                        text.value().length());
            }
            return Optional.of(pattern);
        } catch (PatternException e) {
            analysis.diagnostics()
                    .error(
                            "ERROR_IN_PARSING_PATTERN",
                            PatternPositions.inQuery(
                                    text, analysis.diagnostics().textAt(text.span()), e.start(), e.end()),
                            "The parsing pattern is invalid. %1$s",
                            e.getMessage());
            return Optional.empty();
        }
    }

    private static Expr field(ExpressionAnalyser expressions, Expression expression) {
        if (expression instanceof Expression.Field field
                && expressions.shape().typeOf(field.name().text()).isEmpty()) {
            return new Expr.Constant(NullValue.NULL);
        }
        if (!(expression instanceof Expression.Field || expression instanceof Expression.Member)) {
            expressions.analysis().diagnostics().parameterHasToBe(expression.span(), "a field");
            return ExpressionAnalyser.UNKNOWN;
        }
        return expressions.walk(expression);
    }

    private static Expr fieldName(Analysis analysis, Expression expression) {
        return name(expression).orElseGet(() -> hasToBe(analysis, expression, "a field name"));
    }

    /** The text of an expression that is a mere name. */
    private static Optional<Expr> name(Expression expression) {
        return expression instanceof Expression.Field field
                ? Optional.of(new Expr.Constant(Value.of(field.name().text())))
                : Optional.empty();
    }

    private static Expr hasToBe(Analysis analysis, Expression expression, String what) {
        analysis.diagnostics().parameterHasToBe(expression.span(), what);
        return ExpressionAnalyser.UNKNOWN;
    }

    private static Expr identifier(Analysis analysis, Expression expression, FunctionParameter parameter) {
        Constraint allowed = parameter.constraint().orElseThrow();
        return name(expression)
                .filter(it -> it instanceof Expr.Constant(Value word) && allowed.holds(word))
                .orElseGet(() -> {
                    analysis.diagnostics()
                            .namedParameterHasToBe(expression.span(), parameter.name(), allowed.expected());
                    return ExpressionAnalyser.UNKNOWN;
                });
    }

    private static Expr notConstant(Analysis analysis, FunctionParameter parameter, Expression expression) {
        analysis.diagnostics()
                .hasToBeConstant(
                        expression.span(), named(parameter), Parts.readsField(expression), analysis.text(expression));
        return ExpressionAnalyser.UNKNOWN;
    }

    /** The name of a parameter that has to be given by it. */
    private static Optional<String> named(FunctionParameter parameter) {
        return Optional.of(parameter.name()).filter(it -> parameter.isOptional());
    }

    private static Expr wrong(
            Analysis analysis, FunctionParameter parameter, Span span, String expected, String suffix) {
        String prefix = parameter.isOptional() ? "NAMED_PARAMETER_HAS_TO_BE" : "MANDATORY_PARAMETER_HAS_TO_BE";
        analysis.diagnostics().error(prefix + suffix, span, "The parameter has to be %1$s.", expected);
        return ExpressionAnalyser.UNKNOWN;
    }

    private static boolean isLiteral(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral it -> true;
            case Expression.BooleanLiteral it -> true;
            case Expression.LongLiteral it -> true;
            case Expression.DoubleLiteral it -> true;
            case Expression.StringLiteral it -> true;
            case Expression.DurationLiteral it -> true;
            case Expression.Unary it -> OperatorCalls.isNegation(it) && isLiteral(it.operand());
            default -> false;
        };
    }
}
