package dev.quarry.language;

import dev.quarry.language.syntax.Query;
import java.util.List;

/**
 * Reads DQL text into a syntax tree, by recursive descent with operator precedence.
 *
 * <p>Any text gives a tree: on an error the parser reports it, leaves a hole and goes on at the next comma, pipe or
 * closing bracket. It reads every token once, and what is nested deeper than {@value Depth#NESTING_LIMIT} levels is
 * reported and left out.
 */
public final class Parser {
    private Parser() {}

    /**
     * Parses a query, for example {@code Parser.parse("fetch logs | limit 5").query().commands()}.
     *
     * @return the tree and what is wrong with the text; never fails
     */
    public static ParsedQuery parse(String text) {
        Problems problems = new Problems(text);
        List<Token> tokens = Lexer.tokens(text);
        tokens.stream()
                .filter(token -> token.is(TokenKind.COMMENT) && !token.complete())
                .forEach(comment -> problems.errorWithFix(
                        Literals.insertion("Close the comment", comment.span().end(), "*/"),
                        new Span(comment.span().start(), comment.span().start() + 2),
                        "This comment has no closing %1$s.",
                        "`*/`"));
        Query query = new QueryParser(new Grammar(text, new TokenStream(tokens), problems)).query();
        return new ParsedQuery(text, query, problems.diagnostics());
    }
}
