package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.PatternValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads configuration parameters and constants. */
final class ParamParser {
    private final Cursor in;
    private final Parser parser;

    ParamParser(Cursor in, Parser parser) {
        this.in = in;
        this.parser = parser;
    }

    /**
     * Whether the parenthesis ahead opens a configuration. Otherwise it opens a group that follows.
     *
     * @param positional whether the matcher takes a parameter without a name
     */
    boolean ahead(boolean positional) {
        int start = in.at;
        try {
            if (!in.accept('(')) {
                return false;
            }
            if (positional && in.atQuote()) {
                in.string();
                char next = in.peek();
                return next == ')' || next == ',';
            }
            if (!Cursor.isNameStart(in.peek())) {
                return false;
            }
            in.name();
            return in.peek() == '=';
        } finally {
            in.at = start;
        }
    }

    List<Param> params() {
        in.accept('(');
        List<Param> params = new ArrayList<>();
        do {
            params.add(param());
        } while (in.accept(','));
        in.expect(')', "after the configuration");
        return params;
    }

    private Param param() {
        in.skipBlank();
        int start = in.at;
        Optional<String> name = Optional.empty();
        if (!in.atQuote()) {
            if (!Cursor.isNameStart(in.here())) {
                throw in.unexpected("expecting a parameter name");
            }
            name = Optional.of(in.name().toLowerCase(Locale.ROOT));
            in.expect('=', "after the parameter name");
        }
        Param.Value value;
        if (in.accept('{')) {
            value = new Param.Body(parser.sequence());
            in.expect('}', "after the matchers");
        } else {
            value = new Param.Constant(constant());
        }
        return new Param(name, value, start, in.at);
    }

    /** A string, number, {@code true}, {@code false} or {@code null}. */
    PatternValue constant() {
        if (in.atQuote()) {
            return new PatternValue.Text(in.string());
        }
        if (Cursor.isNameStart(in.peek())) {
            int start = in.at;
            String word = in.name();
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "true" -> new PatternValue.Bool(true);
                case "false" -> new PatternValue.Bool(false);
                case "null" -> PatternValue.Null.INSTANCE;
                default ->
                    throw new PatternException(
                            "'" + word + "' is not a value; write a quoted string, a number, true, false or null",
                            start,
                            in.at);
            };
        }
        return number();
    }

    /** An integer; fails on anything else. */
    long integer() {
        in.skipBlank();
        int start = in.at;
        if (number() instanceof PatternValue.LongNumber number) {
            return number.value();
        }
        throw new PatternException("A whole number is needed here", start, in.at);
    }

    private PatternValue number() {
        in.skipBlank();
        int start = in.at;
        while (in.at < in.text.length() && inNumber(start)) {
            in.at++;
        }
        String word = in.text.substring(start, in.at);
        if (word.isEmpty()) {
            throw in.unexpected("expecting a value");
        }
        try {
            boolean negative = word.startsWith("-");
            String digits = negative || word.startsWith("+") ? word.substring(1) : word;
            if (digits.startsWith("0x") || digits.startsWith("0X")) {
                return new PatternValue.LongNumber(Long.parseLong((negative ? "-" : "") + digits.substring(2), 16));
            }
            if (digits.chars().allMatch(Character::isDigit)) {
                return new PatternValue.LongNumber(Long.parseLong(word));
            }
            return new PatternValue.DoubleNumber(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            throw new PatternException("'" + word + "' is not a number in range", start, in.at);
        }
    }

    private boolean inNumber(int start) {
        char c = in.here();
        if (c == '+' || c == '-') {
            return in.at == start || ("eE".indexOf(in.text.charAt(in.at - 1)) >= 0 && !in.text.startsWith("0x", start));
        }
        return c == '.' || Cursor.isNamePart(c);
    }
}
