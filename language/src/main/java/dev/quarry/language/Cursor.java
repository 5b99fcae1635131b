package dev.quarry.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where in a query a position lies: what an editor needs to know to propose how to go on. Text after the position has
 * no influence.
 *
 * @param expected what can stand here
 * @param word the part of a word that is already typed, and would be replaced; empty where none is
 * @param before the text of the commands before the current one in the same pipeline
 * @param enclosing what the position lies in, innermost first
 * @param subject the field that a value or member here would be about, with its own members: the left side of a comparison,
 *     the record before a bracket, the first argument of a function
 */
public record Cursor(Expected expected, Span word, Span before, List<Enclosing> enclosing, Optional<Span> subject) {
    public Cursor {
        enclosing = List.copyOf(enclosing);
    }

    /** What can stand at a position. */
    public enum Expected {
        COMMAND,
        /** The start of a parameter: its name and a colon, a field and {@code =}, or an expression. */
        PARAMETER,
        /** A field, a function, a literal. */
        OPERAND,
        /** An operand is complete: an operator, a comma or a pipe can follow. */
        OPERATOR,
        /** The name of a member, or the index of an element. */
        MEMBER,
        /** The position is in a string. */
        STRING,
        /** The position is in a comment. */
        COMMENT
    }

    /** Kinds of things to be in. */
    public enum Kind {
        COMMAND,
        FUNCTION,
        GROUP,
        PARENTHESES,
        MEMBER,
        SUB_QUERY
    }

    /**
     * Something around the position.
     *
     * @param name of a command or function, otherwise empty
     * @param index 0-based number of the parameter the position is in
     * @param key name of that parameter, if it has one
     */
    public record Enclosing(Kind kind, String name, int index, Optional<String> key) {}

    /**
     * Looks at a position. For example in {@code fetch logs | summarize count(), by:{ho} | limit 1}, after {@code ho}, a
     * parameter is expected, in a group, in the parameter {@code by} of the command {@code summarize}.
     *
     * @param offset 0 to the length of the text, in UTF-16 units
     */
    public static Cursor at(ParsedQuery parsed, int offset) {
        String text = parsed.text().substring(0, offset);
        CursorScan scan = new CursorScan(new Literals(text, new Problems(text)));
        List<Token> read = new ArrayList<>();
        CursorSubject subject = new CursorSubject(read);
        for (Token token : Lexer.tokens(text)) {
            if (token.is(TokenKind.END)) {
                break;
            }
            boolean last = token.span().end() == offset;
            if (last && token.is(TokenKind.IDENTIFIER)) {
                return scan.cursor(token.span(), subject.find());
            }
            Optional<Expected> inside = last ? inside(text, token) : Optional.empty();
            if (inside.isPresent()) {
                return scan.cursor(inside.get(), token.span(), subject.find());
            }
            scan.read(token);
            if (!token.is(TokenKind.COMMENT)) {
                read.add(token);
            }
        }
        return scan.cursor(new Span(offset, offset), subject.find());
    }

    private static Optional<Expected> inside(String text, Token token) {
        return switch (token.kind()) {
            case COMMENT ->
                token.complete() && text.startsWith("/*", token.span().start())
                        ? Optional.empty()
                        : Optional.of(Expected.COMMENT);
            case STRING, RAW_STRING -> token.complete() ? Optional.empty() : Optional.of(Expected.STRING);
            default -> Optional.empty();
        };
    }
}
