package dev.quarry.language;

import dev.quarry.language.Diagnostic.Fix;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import java.util.Optional;

/** Words for what the parser did not expect: each says what to do instead. */
final class Complaints {
    private final String text;
    private final TokenStream tokens;
    private final Problems problems;
    private final Literals literals;

    Complaints(String text, TokenStream tokens, Problems problems, Literals literals) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
        this.literals = literals;
    }

    void commandNameMissing() {
        Token token = tokens.peek();
        boolean nothing = token.is(TokenKind.END);
        Diagnostic problem = Diagnostic.error(
                "COMMAND_NAME_MISSING",
                nothing ? tokens.lastSpan() : token.span(),
                "A command is missing here, like `filter` or `limit`; a query starts with one like `fetch logs`.");
        problems.report(nothing && tokens.end() > 0 ? problem.withFix("Remove the pipe", "") : problem);
    }

    /** The next token can start no expression. */
    void expressionExpected() {
        Token token = tokens.peek();
        if (token.is(TokenKind.END)) {
            problems.error(tokens.lastSpan(), "The query ends where an expression is expected.");
        } else if (!special(token)) {
            problems.error(token.span(), "%1$s isn't allowed here: an expression is expected.", problems.quote(token));
        }
    }

    /** The next token can follow no expression. */
    void notAllowedHere() {
        Token token = tokens.peek();
        if (special(token)) {
            return;
        }
        String quoted = problems.quote(token);
        if (!token.is(TokenKind.IDENTIFIER)) {
            problems.error(token.span(), "%1$s isn't allowed here. Parameters are separated by commas.", quoted);
        } else if (startsLine(token)) {
            problems.errorWithFix(
                    Literals.insertion("Start a command", token.span().start(), "| "),
                    token.span(),
                    "%1$s isn't allowed here. Commands start with `|`, parameters are separated by commas.",
                    quoted);
        } else {
            problems.errorWithFix(
                    Literals.insertion("Separate by a comma", tokens.end(), ","),
                    token.span(),
                    "%1$s isn't allowed here. Parameters are separated by commas, and optional ones are written"
                            + " `name:value`.",
                    quoted);
        }
    }

    /** Reads the closing bracket of an opened one, or reports that there is none. */
    void close(Token open) {
        TokenKind closing = open.kind().closing().orElseThrow();
        tokens.abandon(closing);
        if (tokens.accept(closing)) {
            return;
        }
        String symbol = closing.symbol().orElseThrow();
        if (tokens.atStrayBracket()) {
            strayInsteadOf(closing, open);
            return;
        }
        problems.errorWithFix(
                Literals.insertion("Insert " + symbol, tokens.end(), symbol),
                open.span(),
                "%1$s is never closed. Insert %2$s where it should end.",
                problems.quote(open),
                "`" + symbol + "`");
    }

    /** Either one bracket too many before the right one, or the wrong one in its place. */
    private void strayInsteadOf(TokenKind closing, Token open) {
        Token stray = tokens.next();
        if (tokens.at(closing)) {
            closesNothing(stray);
            tokens.next();
            return;
        }
        String symbol = closing.symbol().orElseThrow();
        problems.errorWithFix(
                new Fix("Use " + symbol, stray.span(), symbol),
                stray.span(),
                "%1$s can't close %2$s, use %3$s.",
                problems.quote(stray),
                problems.quote(open),
                "`" + symbol + "`");
    }

    private void closesNothing(Token stray) {
        problems.errorWithFix(
                new Fix("Remove it", stray.span(), ""), stray.span(), "%1$s closes nothing.", problems.quote(stray));
    }

    void tooDeep(Token at) {
        problems.error(
                at.span(),
                "This is nested more than %1$s levels deep. Compute parts of it with fieldsAdd first.",
                Depth.NESTING_LIMIT);
    }

    void tooHigh(Span span) {
        problems.error(
                span,
                "This expression chains more than %1$s operators. Compute parts of it with fieldsAdd first, and use"
                        + " in(…) for long lists of values.",
                Depth.HEIGHT_LIMIT);
    }

    void checkNotReserved(Name name) {
        if (!name.quoted() && Words.isReserved(name.text())) {
            problems.errorWithFix(
                    new Fix("Use back-ticks", name.span(), "`" + name.text() + "`"),
                    name.span(),
                    "%1$s is a reserved word. As a field name it needs back-ticks.",
                    "`" + name.text() + "`");
        }
    }

    /** An equals sign follows an expression that is no plain name. */
    void noTarget(Expression before) {
        boolean path = before instanceof Expression.Member
                || before instanceof Expression.Element
                || before instanceof Expression.Iteration;
        if (path) {
            problems.error(tokens.peek().span(), "Only a plain field name can be assigned to. To compare, use `==`.");
        }
    }

    /** A word for an operator of other languages; empty if the token is none. */
    Optional<String> foreignOperator(Token token) {
        Optional<String> word =
                switch (text.substring(token.span().start(), token.span().end())) {
                    case "&&" -> Optional.of("and");
                    case "||" -> Optional.of("or");
                    case "!" -> Optional.of("not ");
                    default -> Optional.empty();
                };
        word.ifPresent(dql -> problems.errorWithFix(
                new Fix("Use " + dql.strip(), token.span(), dql),
                token.span(),
                "%1$s isn't an operator of DQL, use `%2$s`.",
                problems.quote(token),
                dql.strip()));
        return word;
    }

    /** Reports tokens that are wrong everywhere, or almost. */
    private boolean special(Token token) {
        Span span = token.span();
        String quoted = problems.quote(token);
        if (tokens.atStrayBracket() && !tokens.atEndOfList()) {
            closesNothing(token);
        } else if (token.is(TokenKind.ASSIGN)) {
            problems.errorWithFix(
                    new Fix("Compare", span, "=="),
                    span,
                    "%1$s isn't allowed here: it only follows a field name at the start of a parameter. To compare,"
                            + " use `==`.",
                    quoted);
        } else if (token.is(TokenKind.SINGLE_QUOTED) || token.is(TokenKind.SMART_QUOTED)) {
            literals.reportQuotes(token);
        } else if (token.is(TokenKind.VARIABLE)) {
            problems.error(
                    span,
                    "%1$s is a variable, which only a dashboard replaces by a value. Write the value itself.",
                    quoted);
        } else if (token.is(TokenKind.UNKNOWN) && foreignOperator(token).isEmpty()) {
            boolean word = Character.isUnicodeIdentifierStart(text.codePointAt(span.start()));
            if (word) {
                problems.errorWithFix(
                        new Fix("Use back-ticks", span, "`" + text.substring(span.start(), span.end()) + "`"),
                        span,
                        "%1$s isn't allowed here. Names with letters other than A-Z need back-ticks.",
                        quoted);
            } else {
                problems.error(span, "%1$s isn't allowed here: DQL doesn't use this character.", quoted);
            }
        } else if (!token.is(TokenKind.UNKNOWN)) {
            return false;
        }
        return true;
    }

    private boolean startsLine(Token token) {
        return text.substring(tokens.end(), token.span().start()).indexOf('\n') >= 0;
    }

    /** Square brackets around values, with or without the closing one. */
    void arrayLiteral(Span span) {
        String written = text.substring(span.start(), span.end());
        String inner = written.substring(1, written.length() - (written.endsWith("]") ? 1 : 0))
                .strip();
        Fix fix = new Fix("Use array()", span, "array(" + inner + ")");
        problems.errorWithFix(
                fix, span, "%1$s begins a sub-query here. A list of values is written array(1, 2).", "`[`");
    }
}
