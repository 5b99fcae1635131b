package dev.quarry.pattern.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The POSIX character classes. */
public final class CharClasses {
    private static final CharSet LOWER = CharSet.range('a', 'z');
    private static final CharSet UPPER = CharSet.range('A', 'Z');
    private static final CharSet DIGIT = CharSet.range('0', '9');
    private static final CharSet ALPHA = LOWER.plus(UPPER);
    private static final CharSet ALNUM = ALPHA.plus(DIGIT);
    private static final CharSet SPACE = CharSet.of(' ').plus(CharSet.range('\t', '\r'));

    private static final Map<String, CharSet> CLASSES = Map.ofEntries(
            Map.entry("ALNUM", ALNUM),
            Map.entry("ALPHA", ALPHA),
            Map.entry("BLANK", CharSet.of(" \t")),
            Map.entry("CNTRL", CharSet.range('\u0001', '\u001f').plus(CharSet.of('\u007f'))),
            Map.entry("DIGIT", DIGIT),
            Map.entry("GRAPH", CharSet.range('!', '~')),
            Map.entry("LOWER", LOWER),
            Map.entry("UPPER", UPPER),
            Map.entry("PRINT", CharSet.range(' ', '~')),
            Map.entry("PUNCT", CharSet.of("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")),
            Map.entry("SPACE", SPACE),
            Map.entry("NSPACE", SPACE.complement()),
            Map.entry("XDIGIT", DIGIT.plus(CharSet.range('a', 'f')).plus(CharSet.range('A', 'F'))),
            Map.entry("ASCII", CharSet.range('\0', '\u007f')),
            Map.entry("WORD", ALNUM.plus(CharSet.of('_'))),
            Map.entry("ANY", CharSet.ANY));

    private CharClasses() {}

    /** A class by its name in any case, such as {@code alpha}. */
    public static Optional<CharSet> of(String name) {
        return Optional.ofNullable(CLASSES.get(name.toUpperCase(Locale.ROOT)));
    }
}
