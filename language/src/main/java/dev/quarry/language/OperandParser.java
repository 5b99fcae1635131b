package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BooleanLiteral;
import dev.quarry.language.syntax.Expression.Call;
import dev.quarry.language.syntax.Expression.Element;
import dev.quarry.language.syntax.Expression.Field;
import dev.quarry.language.syntax.Expression.Iteration;
import dev.quarry.language.syntax.Expression.LongLiteral;
import dev.quarry.language.syntax.Expression.Member;
import dev.quarry.language.syntax.Expression.Missing;
import dev.quarry.language.syntax.Expression.NullLiteral;
import dev.quarry.language.syntax.Expression.StringLiteral;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.List;
import java.util.function.Supplier;

/** Literals, fields, calls, parentheses and sub-queries, with access to members and elements behind them. */
final class OperandParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final ParameterParser parameters;
    private final QueryParser queries;

    OperandParser(Grammar grammar, ExpressionParser expressions, ParameterParser parameters, QueryParser queries) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.expressions = expressions;
        this.parameters = parameters;
        this.queries = queries;
    }

    Expression operand() {
        Span start = tokens.peek().span();
        grammar.depth.set(1);
        Expression target = primary();
        while (tokens.at(TokenKind.BRACKET_OPEN)) {
            int height = grammar.depth.height();
            target = node(access(target, start), height);
        }
        return target;
    }

    /** Accounts for a node above parts of some height; one that is too high is reported and left out. */
    Expression node(Expression built, int partsHeight) {
        if (partsHeight >= Depth.HEIGHT_LIMIT) {
            grammar.complaints.tooHigh(built.span());
            return missing(built.span());
        }
        grammar.depth.set(partsHeight + 1);
        return built;
    }

    Missing missing(Span span) {
        grammar.depth.set(1);
        return new Missing(span);
    }

    private Expression primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER -> grammar.literals.number(tokens.next(), false);
            case DURATION -> grammar.literals.duration(tokens.next());
            case STRING, RAW_STRING -> grammar.literals.string(tokens.next());
            case SINGLE_QUOTED, SMART_QUOTED -> grammar.literals.wronglyQuoted(tokens.next());
            case IDENTIFIER -> word();
            case PARENTHESIS_OPEN -> nested(this::parenthesised);
            case BRACKET_OPEN ->
                tokens.peekSecond().kind().isLiteral()
                        ? list()
                        : nested(() -> {
                            Expression query = queries.subQuery();
                            return node(query, grammar.depth.height());
                        });
            case BRACE_OPEN -> braces();
            case VARIABLE, UNKNOWN -> {
                grammar.complaints.expressionExpected();
                yield missing(tokens.next().span());
            }
            default -> {
                grammar.complaints.expressionExpected();
                yield missing(new Span(token.span().start(), token.span().start()));
            }
        };
    }

    private Expression word() {
        Token token = tokens.peek();
        Span span = token.span();
        return switch (Literals.lowerCase(grammar.literals.source(token))) {
            case "true" -> new BooleanLiteral(true, tokens.next().span());
            case "false" -> new BooleanLiteral(false, tokens.next().span());
            case "null" -> new NullLiteral(tokens.next().span());
            case "and", "or", "xor" -> {
                grammar.complaints.expressionExpected();
                yield missing(new Span(span.start(), span.start()));
            }
            default -> named(grammar.literals.name(tokens.next()));
        };
    }

    private Expression named(Name name) {
        if (!tokens.at(TokenKind.PARENTHESIS_OPEN) || name.quoted()) {
            grammar.complaints.checkNotReserved(name);
            return new Field(name);
        }
        return nested(() -> {
            List<Parameter> read = parameters.bracketed(false);
            return node(new Call(name, read, tokens.since(name.span())), grammar.depth.height());
        });
    }

    private Expression parenthesised() {
        Token open = tokens.next();
        tokens.await(TokenKind.PARENTHESIS_CLOSE);
        Expression inner = expressions.expression();
        if (!tokens.atEndOfList()) {
            grammar.complaints.notAllowedHere();
            while (!tokens.atEndOfList()) {
                tokens.skipPart();
            }
        }
        grammar.complaints.close(open);
        return inner;
    }

    private Expression braces() {
        Token open = tokens.peek();
        grammar.problems.error(
                open.span(), "%1$s isn't allowed here: braces group parameters, they make no value.", "`{`");
        tokens.skipPart();
        return missing(tokens.since(open.span()));
    }

    /** What other languages write for an array. */
    private Expression list() {
        Token open = tokens.peek();
        tokens.skipPart();
        Span span = tokens.since(open.span());
        grammar.complaints.arrayLiteral(span);
        return missing(span);
    }

    private Expression access(Expression target, Span start) {
        Token open = tokens.next();
        tokens.await(TokenKind.BRACKET_CLOSE);
        Accessor accessor = accessor(target);
        if (!tokens.at(TokenKind.BRACKET_CLOSE)) {
            if (!tokens.atEndOfList()) {
                grammar.problems.error(
                        tokens.peek().span(),
                        "%1$s isn't allowed here: in brackets stands the name of a member, a whole number, or nothing.",
                        grammar.problems.quote(tokens.peek()));
            }
            while (!tokens.atEndOfList()) {
                tokens.skipPart();
            }
        }
        grammar.complaints.close(open);
        return accessor.at(tokens.since(start));
    }

    private interface Accessor {
        Expression at(Span span);
    }

    private Accessor accessor(Expression target) {
        boolean negative = tokens.at(TokenKind.MINUS) && tokens.peekSecond().is(TokenKind.NUMBER);
        if (negative) {
            tokens.next();
        }
        if (tokens.at(TokenKind.BRACKET_CLOSE)) {
            return span -> new Iteration(target, span);
        }
        if (tokens.at(TokenKind.NUMBER)) {
            Token token = tokens.next();
            if (grammar.literals.number(token, false) instanceof LongLiteral index) {
                return span -> new Element(target, negative ? -index.value() : index.value(), span);
            }
            grammar.problems.error(token.span(), "The index of an element is a whole number.");
            return Missing::new;
        }
        if (tokens.at(TokenKind.IDENTIFIER)) {
            Name member = grammar.literals.name(tokens.next());
            return span -> new Member(target, member, span);
        }
        if (tokens.at(TokenKind.STRING) && grammar.literals.string(tokens.peek()) instanceof StringLiteral literal) {
            String name = literal.value();
            Span at = tokens.next().span();
            grammar.problems.errorWithFix(
                    new Diagnostic.Fix("Name the member", at, Canonical.name(name)),
                    at,
                    "Members are named without quotes, and with back-ticks where the name needs them.");
            return span -> new Member(target, new Name(name, true, at), span);
        }
        return Missing::new;
    }

    /** Parses what starts with an opening bracket, unless that is too deep: then it is skipped. */
    private Expression nested(Supplier<Expression> content) {
        boolean shallow = grammar.depth.enter();
        try {
            if (shallow) {
                return content.get();
            }
            Token open = tokens.peek();
            grammar.complaints.tooDeep(open);
            tokens.skipPart();
            return missing(tokens.since(open.span()));
        } finally {
            grammar.depth.leave();
        }
    }
}
