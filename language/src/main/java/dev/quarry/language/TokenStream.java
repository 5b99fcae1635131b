package dev.quarry.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tokens of a query without comments, read forwards only, with the brackets that are open at the moment. */
final class TokenStream {
    private final List<Token> tokens;
    /** How often each closing bracket is waited for, and in which order, the innermost first. */
    private final Map<TokenKind, Integer> awaited = new EnumMap<>(TokenKind.class);

    private final Deque<TokenKind> innermost = new ArrayDeque<>();

    private int position;

    TokenStream(List<Token> tokens) {
        this.tokens =
                tokens.stream().filter(token -> !token.is(TokenKind.COMMENT)).toList();
    }

    Token peek() {
        return tokens.get(position);
    }

    Token peekSecond() {
        return tokens.get(Math.min(position + 1, tokens.size() - 1));
    }

    boolean at(TokenKind kind) {
        return peek().is(kind);
    }

    /** The next token; at the end, the end again and again. */
    Token next() {
        Token token = peek();
        if (position < tokens.size() - 1) {
            position++;
        }
        return token;
    }

    boolean accept(TokenKind kind) {
        boolean found = at(kind);
        if (found) {
            next();
        }
        return found;
    }

    /** The end of what has been read, 0 before anything has. */
    int end() {
        return position == 0 ? 0 : tokens.get(position - 1).span().end();
    }

    /** The span of the token read last, an empty one at the start. */
    Span lastSpan() {
        return position == 0 ? new Span(0, 0) : tokens.get(position - 1).span();
    }

    /** From the start of something to the end of what has been read. */
    Span since(Span start) {
        return new Span(start.start(), Math.max(start.end(), end()));
    }

    /** Declares that a closing bracket is waited for; {@link #abandon} takes it back, in reverse order. */
    void await(TokenKind closing) {
        awaited.merge(closing, 1, Integer::sum);
        innermost.push(closing);
    }

    void abandon(TokenKind closing) {
        awaited.merge(closing, -1, Integer::sum);
        innermost.pop();
    }

    /** Whether the next token closes what nobody has opened. */
    boolean atStrayBracket() {
        return peek().kind().isClosing() && awaited.getOrDefault(peek().kind(), 0) == 0;
    }

    /** Whether nothing of a parameter list can follow: the end, a pipe, or a bracket that may close something open. */
    boolean atEndOfList() {
        TokenKind kind = peek().kind();
        if (kind.isClosing()) {
            // A wrong bracket in parentheses or braces was meant to close them; a pipeline just goes on behind it.
            return !atStrayBracket() || (!innermost.isEmpty() && innermost.peek() != TokenKind.BRACKET_CLOSE);
        }
        return kind == TokenKind.END || kind == TokenKind.PIPE;
    }

    /** Skips to the next comma or the end of the list, over whole bracketed parts. */
    void skipToComma() {
        while (!at(TokenKind.COMMA) && !atEndOfList()) {
            skipPart();
        }
    }

    /** Skips one token, or from an opening bracket to the one that closes it. */
    void skipPart() {
        int open = 0;
        int square = 0;
        do {
            if (at(TokenKind.PIPE) && square == 0) {
                return;
            }
            TokenKind kind = next().kind();
            open += kind.isOpening() ? 1 : kind.isClosing() ? -1 : 0;
            square += kind == TokenKind.BRACKET_OPEN ? 1 : kind == TokenKind.BRACKET_CLOSE ? -1 : 0;
        } while (open > 0 && !at(TokenKind.END));
    }
}
