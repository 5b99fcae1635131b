package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.Alignment;
import dev.quarry.language.syntax.Expression.AlignmentUnit;
import dev.quarry.language.syntax.Expression.Binary;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.LongLiteral;
import dev.quarry.language.syntax.Expression.Missing;
import dev.quarry.language.syntax.Expression.Unary;
import dev.quarry.language.syntax.Expression.UnaryOperator;
import java.util.Optional;

/** Operators and their operands. */
final class ExpressionParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final OperandParser operands;

    ExpressionParser(Grammar grammar, ParameterParser parameters, QueryParser queries) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.operands = new OperandParser(grammar, this, parameters, queries);
    }

    /** An expression, or {@link Missing} after a report where there is none. */
    Expression expression() {
        return operators(Precedence.ANY);
    }

    /** An operand and the operators after it that bind at least as strongly as {@code minimum}. */
    private Expression operators(int minimum) {
        Span start = tokens.peek().span();
        Expression left = prefixed();
        while (true) {
            int height = grammar.depth.height();
            if (tokens.at(TokenKind.ALIGNMENT)) {
                boolean belongsToSum = minimum > Precedence.SUM && Precedence.isDuration(left);
                if (minimum > Precedence.ALIGN || belongsToSum) {
                    return left;
                }
                left = align(Optional.of(left), start);
                left = operands.node(left, height);
                continue;
            }
            Optional<BinaryOperator> operator = operatorAt(tokens.peek());
            if (operator.isEmpty() || Precedence.of(operator.get()) < minimum) {
                return left;
            }
            Token sign = tokens.next();
            grammar.complaints.foreignOperator(sign);
            boolean noQuery = operator.get() == BinaryOperator.IN && !tokens.at(TokenKind.BRACKET_OPEN);
            Expression right = noQuery ? noSubQuery(sign) : operators(Precedence.of(operator.get()) + 1);
            left = new Binary(operator.get(), left, right, tokens.since(start));
            left = operands.node(left, Math.max(height, grammar.depth.height()));
        }
    }

    /** After an {@code in} with something else than a sub-query: what looks like a list of values is left out. */
    private Expression noSubQuery(Token sign) {
        grammar.problems.error(
                sign.span(),
                "%1$s takes a sub-query in square brackets. For a list of values use the function"
                        + " in(expression, value, …).",
                "`in`");
        if (!tokens.peek().kind().isOpening()) {
            return operators(Precedence.of(BinaryOperator.IN) + 1);
        }
        Span start = tokens.peek().span();
        tokens.skipPart();
        return operands.missing(tokens.since(start));
    }

    private Expression prefixed() {
        Optional<UnaryOperator> operator = prefixAt(tokens.peek());
        if (operator.isEmpty()) {
            return tokens.at(TokenKind.ALIGNMENT)
                    ? align(Optional.empty(), tokens.peek().span())
                    : operands.operand();
        }
        boolean shallow = grammar.depth.enter();
        try {
            Token sign = tokens.next();
            if (!shallow) {
                grammar.complaints.tooDeep(sign);
                while (prefixAt(tokens.peek()).isPresent()) {
                    tokens.next();
                }
                return operands.missing(sign.span());
            }
            return prefixed(operator.get(), sign);
        } finally {
            grammar.depth.leave();
        }
    }

    private Expression prefixed(UnaryOperator operator, Token sign) {
        grammar.complaints.foreignOperator(sign);
        if (operator == UnaryOperator.NEGATE && tokens.at(TokenKind.NUMBER)) {
            // The smallest long has no positive counterpart to negate, so it is read as one literal.
            Expression number = grammar.literals.number(tokens.peek(), true);
            String source = grammar.literals.source(tokens.peek());
            boolean decimal = Words.digits(source, 0) == source.length();
            if (decimal && number instanceof LongLiteral literal && literal.value() == Long.MIN_VALUE) {
                tokens.next();
                grammar.depth.set(1);
                return new LongLiteral(Long.MIN_VALUE, tokens.since(sign.span()));
            }
        }
        Expression operand = operator == UnaryOperator.NOT ? operators(Precedence.NOT) : prefixed();
        return operands.node(new Unary(operator, operand, tokens.since(sign.span())), grammar.depth.height());
    }

    private Expression align(Optional<Expression> left, Span start) {
        Token token = tokens.next();
        grammar.depth.set(1);
        Optional<AlignmentUnit> unit =
                TimeUnits.alignment(grammar.literals.source(token), token.span(), grammar.problems);
        Span span = tokens.since(start);
        return unit.<Expression>map(found -> new Alignment(left, found, span)).orElseGet(() -> new Missing(span));
    }

    private Optional<UnaryOperator> prefixAt(Token token) {
        return switch (token.kind()) {
            case MINUS -> Optional.of(UnaryOperator.NEGATE);
            case PLUS -> Optional.of(UnaryOperator.PLUS);
            case IDENTIFIER -> isWord(token, "not") ? Optional.of(UnaryOperator.NOT) : Optional.empty();
            case UNKNOWN -> isWord(token, "!") ? Optional.of(UnaryOperator.NOT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<BinaryOperator> operatorAt(Token token) {
        return switch (token.kind()) {
            case STAR -> Optional.of(BinaryOperator.MULTIPLY);
            case SLASH -> Optional.of(BinaryOperator.DIVIDE);
            case PERCENT -> Optional.of(BinaryOperator.MODULO);
            case PLUS -> Optional.of(BinaryOperator.ADD);
            case MINUS -> Optional.of(BinaryOperator.SUBTRACT);
            case TILDE -> Optional.of(BinaryOperator.MATCHES);
            case EQUAL -> Optional.of(BinaryOperator.EQUAL);
            case NOT_EQUAL -> Optional.of(BinaryOperator.NOT_EQUAL);
            case GREATER -> Optional.of(BinaryOperator.GREATER);
            case GREATER_OR_EQUAL -> Optional.of(BinaryOperator.GREATER_OR_EQUAL);
            case LESS -> Optional.of(BinaryOperator.LESS);
            case LESS_OR_EQUAL -> Optional.of(BinaryOperator.LESS_OR_EQUAL);
            case IDENTIFIER, UNKNOWN -> wordOperator(token);
            default -> Optional.empty();
        };
    }

    private Optional<BinaryOperator> wordOperator(Token token) {
        return switch (Literals.lowerCase(grammar.literals.source(token))) {
            case "and", "&&" -> Optional.of(BinaryOperator.AND);
            case "xor" -> Optional.of(BinaryOperator.XOR);
            case "or", "||" -> Optional.of(BinaryOperator.OR);
            case "in" -> Optional.of(BinaryOperator.IN);
            default -> Optional.empty();
        };
    }

    private boolean isWord(Token token, String word) {
        return grammar.literals.source(token).equalsIgnoreCase(word);
    }
}
