package dev.quarry.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts query text into tokens. Every text can be cut: what DQL does not know becomes {@link TokenKind#UNKNOWN}. Each
 * character is looked at a bounded number of times.
 */
public final class Lexer {
    private static final String RAW_QUOTES = "\"\"\"";
    private static final String SMART_QUOTES = "\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB";

    private final String text;
    private int position;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * All tokens in order, comments included, white space left out; the last is {@link TokenKind#END}.
     *
     * <p>For example {@code Lexer.tokens("limit 5")} gives an identifier, a number and the end.
     */
    public static List<Token> tokens(String text) {
        return new Lexer(text).run();
    }

    private List<Token> run() {
        List<Token> tokens = new ArrayList<>();
        skipWhiteSpace();
        while (position < text.length()) {
            int start = position;
            Scanned scanned = scan(start);
            position = Math.max(start + 1, scanned.end());
            tokens.add(new Token(scanned.kind(), new Span(start, position), scanned.complete()));
            skipWhiteSpace();
        }
        tokens.add(new Token(TokenKind.END, new Span(position, position), true));
        return tokens;
    }

    private record Scanned(TokenKind kind, int end, boolean complete) {
        Scanned(TokenKind kind, int end) {
            this(kind, end, true);
        }
    }

    private Scanned scan(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return text.startsWith(RAW_QUOTES, start)
                    ? until(TokenKind.RAW_STRING, RAW_QUOTES, start + RAW_QUOTES.length())
                    : escapedUntil(TokenKind.STRING, '"', start);
        }
        if (text.startsWith("//", start)) {
            return new Scanned(TokenKind.COMMENT, endOfLine(start));
        }
        if (text.startsWith("/*", start)) {
            return until(TokenKind.COMMENT, "*/", start + 2);
        }
        if (Words.isDigit(first)) {
            return number(start);
        }
        if (first == '`' || Words.isStart(first)) {
            return identifier(start);
        }
        if (first == '$' || first == '@') {
            return new Scanned(first == '$' ? TokenKind.VARIABLE : TokenKind.ALIGNMENT, Words.end(text, start + 1));
        }
        if (first == '\'') {
            return singleQuoted(start);
        }
        if (SMART_QUOTES.indexOf(first) >= 0) {
            return smartQuoted(start);
        }
        return symbol(start);
    }

    private Scanned until(TokenKind kind, String closing, int from) {
        int end = text.indexOf(closing, from);
        return end < 0 ? new Scanned(kind, text.length(), false) : new Scanned(kind, end + closing.length());
    }

    private Scanned escapedUntil(TokenKind kind, char quote, int start) {
        int end = start + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return end < text.length() ? new Scanned(kind, end + 1) : new Scanned(kind, text.length(), false);
    }

    /** Segments joined by dots, each a word or back-ticked; after the first they may begin with a digit. */
    private Scanned identifier(int start) {
        int end = start;
        while (true) {
            if (text.charAt(end) == '`') {
                Scanned quoted = escapedUntil(TokenKind.IDENTIFIER, '`', end);
                end = quoted.end();
                if (!quoted.complete()) {
                    return quoted;
                }
            } else {
                end = Words.end(text, end);
            }
            boolean more = end + 1 < text.length()
                    && text.charAt(end) == '.'
                    && (text.charAt(end + 1) == '`' || Words.isPart(text.charAt(end + 1)));
            if (!more) {
                break;
            }
            end++;
        }
        int foreign = Words.endOfAnyScript(text, end);
        return foreign > end ? new Scanned(TokenKind.UNKNOWN, foreign) : new Scanned(TokenKind.IDENTIFIER, end);
    }

    private Scanned number(int start) {
        if (text.charAt(start) == '0' && start + 1 < text.length() && (text.charAt(start + 1) | 0x20) == 'x') {
            return new Scanned(TokenKind.NUMBER, Words.end(text, start));
        }
        int digits = Words.digits(text, start);
        int end = digits;
        if (end + 1 < text.length() && text.charAt(end) == '.' && Words.isDigit(text.charAt(end + 1))) {
            end = Words.digits(text, end + 1);
        }
        end = exponent(end);
        int suffix = Words.end(text, end);
        return new Scanned(suffix > end ? TokenKind.DURATION : TokenKind.NUMBER, suffix);
    }

    private int exponent(int from) {
        if (from < text.length() && (text.charAt(from) | 0x20) == 'e') {
            int sign = from + 1 < text.length() && "+-".indexOf(text.charAt(from + 1)) >= 0 ? 1 : 0;
            int end = Words.digits(text, from + 1 + sign);
            return end > from + 1 + sign ? end : from;
        }
        return from;
    }

    /** Closed on its own line, or else the quote alone: an apostrophe must not swallow the rest of the query. */
    private Scanned singleQuoted(int start) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '\'') {
                return new Scanned(TokenKind.SINGLE_QUOTED, i + 1);
            }
        }
        return new Scanned(TokenKind.SINGLE_QUOTED, endOfLine(start), false);
    }

    private Scanned smartQuoted(int start) {
        for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '"' || SMART_QUOTES.indexOf(text.charAt(i)) >= 0) {
                return new Scanned(TokenKind.SMART_QUOTED, i + 1);
            }
        }
        return new Scanned(TokenKind.SMART_QUOTED, endOfLine(start), false);
    }

    private Scanned symbol(int start) {
        String two = text.substring(start, Math.min(start + 2, text.length()));
        return switch (two) {
            case "==" -> new Scanned(TokenKind.EQUAL, start + 2);
            case "!=", "<>" -> new Scanned(TokenKind.NOT_EQUAL, start + 2);
            case "<=" -> new Scanned(TokenKind.LESS_OR_EQUAL, start + 2);
            case ">=" -> new Scanned(TokenKind.GREATER_OR_EQUAL, start + 2);
            case "&&", "||" -> new Scanned(TokenKind.UNKNOWN, start + 2);
            default -> new Scanned(oneCharacter(text.charAt(start)), endOfUnknown(start));
        };
    }

    private int endOfUnknown(int start) {
        int after = start + Character.charCount(text.codePointAt(start));
        return Character.isUnicodeIdentifierStart(text.codePointAt(start)) ? Words.endOfAnyScript(text, after) : after;
    }

    private static TokenKind oneCharacter(char symbol) {
        return switch (symbol) {
            case '|' -> TokenKind.PIPE;
            case ',' -> TokenKind.COMMA;
            case ':' -> TokenKind.COLON;
            case '.' -> TokenKind.DOT;
            case '=' -> TokenKind.ASSIGN;
            case '<' -> TokenKind.LESS;
            case '>' -> TokenKind.GREATER;
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.STAR;
            case '/' -> TokenKind.SLASH;
            case '%' -> TokenKind.PERCENT;
            case '~' -> TokenKind.TILDE;
            case '(' -> TokenKind.PARENTHESIS_OPEN;
            case ')' -> TokenKind.PARENTHESIS_CLOSE;
            case '{' -> TokenKind.BRACE_OPEN;
            case '}' -> TokenKind.BRACE_CLOSE;
            case '[' -> TokenKind.BRACKET_OPEN;
            case ']' -> TokenKind.BRACKET_CLOSE;
            default -> TokenKind.UNKNOWN;
        };
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private void skipWhiteSpace() {
        while (position < text.length() && Words.isBlank(text.charAt(position))) {
            position++;
        }
    }
}
