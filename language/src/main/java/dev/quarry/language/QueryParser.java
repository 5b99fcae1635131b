package dev.quarry.language;

import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import dev.quarry.language.syntax.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands joined by pipes: the whole text, or the inside of a sub-query. */
final class QueryParser {
    private final Grammar grammar;
    private final TokenStream tokens;
    private final ParameterParser parameters;

    QueryParser(Grammar grammar) {
        this.grammar = grammar;
        this.tokens = grammar.tokens;
        this.parameters = new ParameterParser(grammar, this);
    }

    Query query() {
        Span start = tokens.peek().span();
        List<Command> commands = new ArrayList<>();
        int height = 0;
        tokens.accept(TokenKind.PIPE);
        do {
            command().ifPresent(commands::add);
            height = Math.max(height, grammar.depth.height());
        } while (tokens.accept(TokenKind.PIPE));
        grammar.depth.set(height);
        return new Query(commands, tokens.since(start));
    }

    /** {@code [ query ]}; the opening bracket is next. */
    Expression subQuery() {
        Token open = tokens.next();
        tokens.await(TokenKind.BRACKET_CLOSE);
        Query query = query();
        grammar.complaints.close(open);
        return new Expression.SubQuery(query, tokens.since(open.span()));
    }

    private Optional<Command> command() {
        Token token = tokens.peek();
        grammar.depth.set(0);
        if (!token.is(TokenKind.IDENTIFIER)) {
            grammar.complaints.commandNameMissing();
            while (!tokens.atEndOfList()) {
                tokens.skipPart();
            }
            return Optional.empty();
        }
        Name name = grammar.literals.name(tokens.next());
        List<Parameter> read = parameters.list(false);
        return Optional.of(new Command(name, read, tokens.since(token.span())));
    }
}
