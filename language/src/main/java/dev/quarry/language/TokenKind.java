package dev.quarry.language;

import java.util.Optional;

/** What a {@link Token} is; kinds with a fixed spelling carry it. */
public enum TokenKind {
    /** A name, possibly dotted or with parts in back-ticks, and every keyword. */
    IDENTIFIER,
    STRING,
    /** A triple-quoted string. */
    RAW_STRING,
    /** {@code 'text'}: no string of DQL, but what people write. */
    SINGLE_QUOTED,
    /** Text in typographic quotes, as word processors make them. */
    SMART_QUOTED,
    NUMBER,
    /** A whole number with letters after it, {@code 30min}; whether there is such a unit is checked by the parser. */
    DURATION,
    /** {@code @} and what follows it directly. */
    ALIGNMENT,
    /** {@code $name}: replaced by dashboards before a query is sent, never part of one. */
    VARIABLE,
    COMMENT,
    PIPE("|"),
    COMMA(","),
    COLON(":"),
    DOT("."),
    ASSIGN("="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%"),
    TILDE("~"),
    PARENTHESIS_OPEN("("),
    PARENTHESIS_CLOSE(")"),
    BRACE_OPEN("{"),
    BRACE_CLOSE("}"),
    BRACKET_OPEN("["),
    BRACKET_CLOSE("]"),
    /** A character, or a few, that DQL has no use for. */
    UNKNOWN,
    /** The end of the text; its span is empty. */
    END;

    private final Optional<String> symbol;

    TokenKind() {
        this.symbol = Optional.empty();
    }

    TokenKind(String symbol) {
        this.symbol = Optional.of(symbol);
    }

    /** The spelling of punctuation and operators; empty for all others. */
    public Optional<String> symbol() {
        return symbol;
    }

    /** For an opening bracket the one that closes it. */
    public Optional<TokenKind> closing() {
        return switch (this) {
            case PARENTHESIS_OPEN -> Optional.of(PARENTHESIS_CLOSE);
            case BRACE_OPEN -> Optional.of(BRACE_CLOSE);
            case BRACKET_OPEN -> Optional.of(BRACKET_CLOSE);
            default -> Optional.empty();
        };
    }

    boolean isLiteral() {
        return this == NUMBER || this == DURATION || this == STRING || this == RAW_STRING;
    }

    boolean isOpening() {
        return closing().isPresent();
    }

    boolean isClosing() {
        return this == PARENTHESIS_CLOSE || this == BRACE_CLOSE || this == BRACKET_CLOSE;
    }
}
