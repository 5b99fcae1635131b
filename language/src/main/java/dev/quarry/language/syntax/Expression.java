package dev.quarry.language.syntax;

import dev.quarry.language.Span;
import java.util.List;
import java.util.Optional;

/** An expression as written; parentheses leave no node of their own. */
public sealed interface Expression {
    Span span();

    record NullLiteral(Span span) implements Expression {}

    record BooleanLiteral(boolean value, Span span) implements Expression {}

    record LongLiteral(long value, Span span) implements Expression {}

    record DoubleLiteral(double value, Span span) implements Expression {}

    /** The value is unescaped; {@code raw} tells the triple-quoted form. */
    record StringLiteral(String value, boolean raw, Span span) implements Expression {}

    /** {@code 5m}, {@code 2w}: always a whole, non-negative amount; a sign is a {@link Unary}. */
    record DurationLiteral(long amount, TimeUnit unit, Span span) implements Expression {}

    /** A field by its flat name, dots included: {@code aws.service}. */
    record Field(Name name) implements Expression {
        @Override
        public Span span() {
            return name.span();
        }
    }

    /** {@code target[member]}. */
    record Member(Expression target, Name member, Span span) implements Expression {}

    /** {@code target[2]}, {@code target[-1]}. */
    record Element(Expression target, long index, Span span) implements Expression {}

    /** {@code target[]}. */
    record Iteration(Expression target, Span span) implements Expression {}

    record Unary(UnaryOperator operator, Expression operand, Span span) implements Expression {}

    record Binary(BinaryOperator operator, Expression left, Expression right, Span span) implements Expression {}

    /** {@code left@3h}; without a left side it is now. */
    record Alignment(Optional<Expression> left, AlignmentUnit unit, Span span) implements Expression {}

    record Call(Name function, List<Parameter> parameters, Span span) implements Expression {
        public Call {
            parameters = List.copyOf(parameters);
        }
    }

    /** {@code [ fetch … | … ]} as a parameter, or on the right of {@code in}. */
    record SubQuery(Query query, Span span) implements Expression {}

    /** Stands where the parser expected an expression and found none; a diagnostic has been reported. */
    record Missing(Span span) implements Expression {}

    /** Prefix operators. */
    enum UnaryOperator {
        NEGATE,
        PLUS,
        NOT
    }

    /** Infix operators with their canonical text, strongest first. */
    enum BinaryOperator {
        MULTIPLY("*"),
        DIVIDE("/"),
        MODULO("%"),
        ADD("+"),
        SUBTRACT("-"),
        MATCHES("~"),
        EQUAL("=="),
        NOT_EQUAL("!="),
        GREATER(">"),
        GREATER_OR_EQUAL(">="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        IN("in"),
        AND("AND"),
        XOR("XOR"),
        OR("OR");

        private final String text;

        BinaryOperator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Units of duration literals; the text is the canonical spelling. */
    enum TimeUnit {
        NANOSECOND("ns"),
        MICROSECOND("us"),
        MILLISECOND("ms"),
        SECOND("s"),
        MINUTE("m"),
        HOUR("h"),
        DAY("d"),
        WEEK("w"),
        MONTH("M"),
        QUARTER("q"),
        YEAR("y");

        private final String text;

        TimeUnit(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether the length depends on the calendar when combined with a timestamp. */
        public boolean isCalendar() {
            return compareTo(DAY) >= 0;
        }
    }

    /**
     * What {@code @} rounds down to.
     *
     * @param factor how many units, 1 when none is written
     * @param weekday for weeks, the first day as written ({@code w1} Monday … {@code w6} Saturday, {@code w0} and {@code w7} Sunday)
     */
    record AlignmentUnit(long factor, TimeUnit unit, Optional<Integer> weekday) {}
}
