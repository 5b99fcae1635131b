package dev.quarry.language;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.DoubleLiteral;
import dev.quarry.language.syntax.Expression.DurationLiteral;
import dev.quarry.language.syntax.Expression.LongLiteral;
import dev.quarry.language.syntax.Expression.Missing;
import dev.quarry.language.syntax.Expression.StringLiteral;
import dev.quarry.language.syntax.Expression.TimeUnit;
import dev.quarry.language.syntax.Name;
import java.util.Locale;
import java.util.Optional;

/** From tokens to values: names, strings, numbers and durations. */
final class Literals {
    private static final String SMALLEST_LONG = "9223372036854775808";

    private final String text;
    private final Problems problems;

    Literals(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    String source(Token token) {
        return text.substring(token.span().start(), token.span().end());
    }

    /** A name as one flat text: back-ticks removed from each segment. */
    Name name(Token token) {
        String source = source(token);
        if (source.indexOf('`') < 0) {
            return new Name(source, false, token.span());
        }
        if (!token.complete()) {
            problems.errorWithFix(
                    insertion("Close the name", token.span().end(), "`"),
                    token.span(),
                    "This name has no closing back-tick. A back-tick inside a name is written \\`.");
        }
        StringBuilder name = new StringBuilder();
        int i = 0;
        while (i < source.length()) {
            if (source.charAt(i) != '`') {
                name.append(source.charAt(i++));
                continue;
            }
            int end = i + 1;
            while (end < source.length() && source.charAt(end) != '`') {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            end = Math.min(end, source.length());
            name.append(
                    Escapes.decode(source.substring(i + 1, end), token.span().start() + i + 1, problems));
            i = end + 1;
        }
        return new Name(name.toString(), true, token.span());
    }

    Expression string(Token token) {
        String source = source(token);
        boolean raw = token.is(TokenKind.RAW_STRING);
        int quotes = raw ? 3 : 1;
        if (!token.complete()) {
            String closing = source.substring(0, quotes);
            problems.errorWithFix(
                    insertion("Close the string", token.span().end(), closing),
                    token.span(),
                    "This string has no closing %1$s.",
                    closing);
        }
        String inner = source.substring(quotes, token.complete() ? source.length() - quotes : source.length());
        String value = raw ? inner : Escapes.decode(inner, token.span().start() + 1, problems);
        return new StringLiteral(value, raw, token.span());
    }

    /** Text in single or typographic quotes: understood, reported, and offered in double quotes. */
    Expression wronglyQuoted(Token token) {
        reportQuotes(token);
        return new StringLiteral(insideQuotes(token), false, token.span());
    }

    void reportQuotes(Token token) {
        String fixed = '"' + insideQuotes(token).replace("\\'", "'").replace("\"", "\\\"") + '"';
        Diagnostic problem = token.is(TokenKind.SINGLE_QUOTED)
                ? Diagnostic.error(
                        "PARSE_ERROR_SINGLE_QUOTES",
                        token.span(),
                        "Single quotes are not supported. Please use double quotes for strings.")
                : Diagnostic.error(
                        Problems.PARSE_ERROR,
                        token.span(),
                        "Typographic quotes are not supported. Please use straight double quotes for strings.");
        problems.report(problem.withFix("Use double quotes", fixed));
    }

    private String insideQuotes(Token token) {
        String source = source(token);
        return source.substring(1, token.complete() ? source.length() - 1 : source.length());
    }

    /** @param negated whether a minus stands before it, which allows for one more value */
    Expression number(Token token, boolean negated) {
        String source = source(token);
        Span span = token.span();
        if (source.length() > 1 && (source.charAt(1) | 0x20) == 'x') {
            return hexadecimal(source, span);
        }
        if (source.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            double value = Double.parseDouble(source);
            if (Double.isInfinite(value)) {
                problems.error(span, "This number is larger than any double, which ends at about 1.8e308.");
                return new Missing(span);
            }
            return new DoubleLiteral(value, span);
        }
        Optional<Long> value = wholeNumber(source);
        if (value.isPresent()) {
            return new LongLiteral(value.get(), span);
        }
        if (negated && source.equals(SMALLEST_LONG)) {
            return new LongLiteral(Long.MIN_VALUE, span);
        }
        problems.errorWithFix(
                new Diagnostic.Fix("Make it a double", span, source + ".0"),
                span,
                "This number is too large for a long, which ends at 9223372036854775807.");
        return new Missing(span);
    }

    private Expression hexadecimal(String source, Span span) {
        try {
            return new LongLiteral(Long.parseUnsignedLong(source.substring(2), 16), span);
        } catch (NumberFormatException notHexadecimal) {
            problems.error(span, "A hexadecimal number has 1 to 16 of the digits 0-9 and A-F after 0x.");
            return new Missing(span);
        }
    }

    Expression duration(Token token) {
        String source = source(token);
        int digits = Words.digits(source, 0);
        Optional<TimeUnit> unit = TimeUnits.of(source.substring(digits));
        if (unit.isPresent()) {
            Optional<Long> amount = wholeNumber(source.substring(0, digits));
            if (amount.isPresent()) {
                return new DurationLiteral(amount.get(), unit.get(), token.span());
            }
            problems.error(token.span(), "This duration is too long.");
        } else if (source.indexOf('.') >= 0) {
            problems.error(token.span(), "A duration has a whole amount, like 90m for an hour and a half.");
        } else {
            problems.errorWithFix(
                    new Diagnostic.Fix("Make it a name", token.span(), "`" + source + "`"),
                    token.span(),
                    "%1$s is neither a number nor a duration. Units are ns, us, ms, s, m, h, d, w, M, q and y;"
                            + " a name that starts with a digit needs back-ticks.",
                    problems.quote(token));
        }
        return new Missing(token.span());
    }

    static Optional<Long> wholeNumber(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    static Diagnostic.Fix insertion(String label, int at, String inserted) {
        return new Diagnostic.Fix(label, new Span(at, at), inserted);
    }

    static String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
