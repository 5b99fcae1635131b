package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Param;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The configuration of an element. */
final class Params {
    /** Up to here every whole number is a double of its own: 2^53. */
    private static final double MAX_EXACT = 0x1p53;

    private final Element element;

    Params(Element element) {
        this.element = element;
    }

    /** Fails on a parameter that the matcher does not have, or has twice. */
    void allow(String matcher, String... names) {
        List<String> allowed = List.of(names);
        Set<String> seen = new HashSet<>();
        for (Param param : element.params()) {
            String name = param.name().orElse("format");
            if (!allowed.contains(name)) {
                throw new PatternException(
                        matcher + " has no parameter '" + name + "'"
                                + (allowed.isEmpty() ? "" : "; it has " + String.join(", ", allowed)),
                        param.start(),
                        param.end());
            }
            if (!seen.add(name)) {
                throw new PatternException("The parameter '" + name + "' is given twice", param.start(), param.end());
            }
        }
        checkText();
    }

    private void checkText() {
        text("charset").ifPresent(name -> {
            try {
                Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw wrong("charset", "the name of a character set, such as 'UTF-8'");
            }
        });
        locale();
    }

    Optional<Param> param(String name) {
        return element.params().stream()
                .filter(p -> p.name().orElse("format").equals(name))
                .findFirst();
    }

    private Optional<PatternValue> constant(String name) {
        return param(name).map(p -> switch (p.value()) {
            case Param.Constant c -> c.value();
            case Param.Body b -> throw wrong(name, "a value and not matchers");
        });
    }

    Optional<String> text(String name) {
        return constant(name).map(value -> {
            if (value instanceof PatternValue.Text text) {
                return text.value();
            }
            throw wrong(name, "a quoted string");
        });
    }

    boolean flag(String name, boolean otherwise) {
        return constant(name)
                .map(value -> {
                    if (value instanceof PatternValue.Bool flag) {
                        return flag.value();
                    }
                    throw wrong(name, "true or false");
                })
                .orElse(otherwise);
    }

    long whole(String name, long otherwise) {
        return constant(name)
                .map(value -> switch (value) {
                    case PatternValue.LongNumber number -> number.value();
                    // A whole number may be written 1e3. Above 2^53 a double no longer says which one is meant.
                    case PatternValue.DoubleNumber number
                    when number.value() == Math.rint(number.value()) && Math.abs(number.value()) <= MAX_EXACT ->
                        (long) number.value();
                    default -> throw wrong(name, "a whole number");
                })
                .orElse(otherwise);
    }

    double number(String name, double otherwise) {
        return constant(name)
                .map(value -> switch (value) {
                    case PatternValue.LongNumber number -> (double) number.value();
                    case PatternValue.DoubleNumber number -> number.value();
                    default -> throw wrong(name, "a number");
                })
                .orElse(otherwise);
    }

    Locale locale() {
        return text("locale")
                .map(tag -> {
                    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
                    if (locale.getLanguage().isEmpty()) {
                        throw wrong("locale", "a language tag such as 'en' or 'de-AT'");
                    }
                    return locale;
                })
                .orElse(Locale.ENGLISH);
    }

    PatternException wrong(String name, String needed) {
        Param param = param(name).orElseThrow();
        return new PatternException("The parameter '" + name + "' needs " + needed, param.start(), param.end());
    }
}
