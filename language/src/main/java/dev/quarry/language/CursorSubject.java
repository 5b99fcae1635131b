package dev.quarry.language;

import java.util.List;
import java.util.Optional;

/**
 * Finds the field that a value typed at a position would be about: the left side of a comparison, the record of a member,
 * the first argument of a function.
 */
final class CursorSubject {
    private final List<Token> tokens;

    /**
     * Over the tokens before the position.
     *
     * @param tokens without comments and without the word that is being typed
     */
    CursorSubject(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The place of a field with its members, such as {@code userIdentity[arn]}. */
    Optional<Span> find() {
        int last = tokens.size() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        return switch (tokens.get(last).kind()) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, TILDE, BRACKET_OPEN ->
                pathUpTo(last - 1);
            case COMMA, BRACE_OPEN -> firstArgument(last);
            default -> Optional.empty();
        };
    }

    /** The path that ends with a token: a name, with members in brackets after it. */
    private Optional<Span> pathUpTo(int last) {
        int at = last;
        while (at > 0 && tokens.get(at).is(TokenKind.BRACKET_CLOSE)) {
            at = opening(at, TokenKind.BRACKET_OPEN, TokenKind.BRACKET_CLOSE) - 1;
        }
        return at >= 0 && tokens.get(at).is(TokenKind.IDENTIFIER)
                ? Optional.of(new Span(
                        tokens.get(at).span().start(), tokens.get(last).span().end()))
                : Optional.empty();
    }

    /** Of the function whose argument list a position is in, if that argument is a path. */
    private Optional<Span> firstArgument(int last) {
        int open = opening(last, TokenKind.PARENTHESIS_OPEN, TokenKind.PARENTHESIS_CLOSE);
        if (open < 1 || !tokens.get(open - 1).is(TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        int end = open + 1;
        while (end < last && !tokens.get(end).is(TokenKind.COMMA)) {
            end++;
        }
        return pathUpTo(end - 1)
                .filter(path -> path.start() == tokens.get(open + 1).span().start());
    }

    /** Where the bracket opens that a token is in or closes; -1 where there is none. */
    private int opening(int from, TokenKind open, TokenKind close) {
        int depth = tokens.get(from).is(close) ? 0 : 1;
        for (int i = from; i >= 0; i--) {
            TokenKind kind = tokens.get(i).kind();
            if (kind == TokenKind.PIPE) {
                return -1;
            }
            depth += kind == close ? 1 : kind == open ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
