package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.Alignment;
import dev.quarry.language.syntax.Expression.Binary;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.DurationLiteral;
import dev.quarry.language.syntax.Expression.Unary;
import dev.quarry.language.syntax.Expression.UnaryOperator;

/** How strongly operators bind: larger is stronger. Shared by the parser and the printer, which undo each other. */
final class Precedence {
    static final int ANY = 0;
    static final int NOT = 4;
    static final int SUM = 8;
    static final int ALIGN = 9;
    static final int SIGN = 11;

    private Precedence() {}

    static int of(BinaryOperator operator) {
        return switch (operator) {
            case OR -> 1;
            case XOR -> 2;
            case AND -> 3;
            case IN -> 5;
            case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> 6;
            case MATCHES -> 7;
            case ADD, SUBTRACT -> SUM;
            case MULTIPLY, DIVIDE, MODULO -> 10;
        };
    }

    /**
     * Whether an expression is a span of time as written. {@code now() - 1d@d} means {@code (now() - 1d)@d}, although
     * {@code @} binds stronger than {@code -}: an alignment after an added or subtracted duration is that of the sum.
     */
    static boolean isDuration(Expression expression) {
        return switch (expression) {
            case DurationLiteral ignored -> true;
            case Unary unary -> unary.operator() != UnaryOperator.NOT && isDuration(unary.operand());
            case Binary binary ->
                (binary.operator() == BinaryOperator.MULTIPLY || binary.operator() == BinaryOperator.DIVIDE)
                        && (isDuration(binary.left()) || isDuration(binary.right()));
            default -> false;
        };
    }

    /** Whether an alignment, somewhere down its left side, is that of a duration. */
    static boolean alignsDuration(Expression expression) {
        Expression part = expression;
        while (part instanceof Alignment alignment && alignment.left().isPresent()) {
            part = alignment.left().get();
            if (isDuration(part)) {
                return true;
            }
        }
        return false;
    }
}
