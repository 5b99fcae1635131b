package dev.quarry.language;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Assigned;
import dev.quarry.language.syntax.Argument.Directed;
import dev.quarry.language.syntax.Argument.Direction;
import dev.quarry.language.syntax.Argument.Group;
import dev.quarry.language.syntax.Argument.Plain;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.Missing;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comma-separated parameters of commands, functions and groups. */
final class ParameterParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    ParameterParser(Grammar grammar, QueryParser queries) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.expressions = new ExpressionParser(grammar, this, queries);
    }

    /** Everything up to the end of the list, which is not read. */
    List<Parameter> list(boolean mayEndWithComma) {
        List<Parameter> read = new ArrayList<>();
        int height = 0;
        while (!tokens.atEndOfList()) {
            read.add(parameter());
            height = Math.max(height, grammar.depth.height());
            if (!tokens.at(TokenKind.COMMA) && !tokens.atEndOfList()) {
                grammar.complaints.notAllowedHere();
                tokens.skipToComma();
            }
            if (tokens.accept(TokenKind.COMMA) && tokens.atEndOfList() && !mayEndWithComma) {
                grammar.complaints.expressionExpected();
            }
        }
        grammar.depth.set(height);
        return read;
    }

    /** A list in the brackets that come next. */
    List<Parameter> bracketed(boolean mayEndWithComma) {
        Token open = tokens.next();
        tokens.await(open.kind().closing().orElseThrow());
        List<Parameter> read = list(mayEndWithComma);
        grammar.complaints.close(open);
        return read;
    }

    private Parameter parameter() {
        Span start = tokens.peek().span();
        Optional<Name> key = Optional.empty();
        if (tokens.at(TokenKind.IDENTIFIER) && tokens.peekSecond().is(TokenKind.COLON)) {
            key = Optional.of(grammar.literals.name(tokens.next()));
            tokens.next();
        }
        Argument value = argument();
        return new Parameter(key, value, tokens.since(start));
    }

    private Argument argument() {
        Token first = tokens.peek();
        if (first.is(TokenKind.BRACE_OPEN)) {
            return group(first);
        }
        if (first.is(TokenKind.IDENTIFIER) && tokens.peekSecond().is(TokenKind.ASSIGN)) {
            Name target = grammar.literals.name(tokens.next());
            grammar.complaints.checkNotReserved(target);
            tokens.next();
            Expression value = expressions.expression();
            return new Assigned(target, value, tokens.since(first.span()));
        }
        Expression expression = expressions.expression();
        Optional<Direction> direction = direction();
        if (direction.isPresent()) {
            tokens.next();
            return new Directed(expression, direction.get(), tokens.since(first.span()));
        }
        if (tokens.at(TokenKind.ASSIGN)) {
            grammar.complaints.noTarget(expression);
        }
        return new Plain(expression);
    }

    private Argument group(Token open) {
        boolean shallow = grammar.depth.enter();
        try {
            if (!shallow) {
                grammar.complaints.tooDeep(open);
                tokens.skipPart();
                grammar.depth.set(1);
                return new Plain(new Missing(tokens.since(open.span())));
            }
            List<Parameter> read = bracketed(true);
            grammar.depth.set(grammar.depth.height() + 1);
            return new Group(read, tokens.since(open.span()));
        } finally {
            grammar.depth.leave();
        }
    }

    private Optional<Direction> direction() {
        if (!tokens.at(TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        return switch (Literals.lowerCase(grammar.literals.source(tokens.peek()))) {
            case "asc" -> Optional.of(Direction.ASCENDING);
            case "desc" -> Optional.of(Direction.DESCENDING);
            default -> Optional.empty();
        };
    }
}
