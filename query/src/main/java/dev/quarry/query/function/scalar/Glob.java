package dev.quarry.query.function.scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Patterns with wildcards over a whole text. Takes time of at most the length of the text times the length of the pattern.
 */
final class Glob implements Predicate<String> {
    private static final Memo<String, Glob> LIKE = new Memo<>(Glob::compileLike);
    private static final Memo<Key, Glob> GLOBS = new Memo<>(Glob::compile);

    private final Symbol[] symbols;
    private final boolean caseSensitive;

    private sealed interface Symbol {
        /** Any number of any characters. */
        enum Wild implements Symbol {
            RUN,
            ONE
        }

        record Literal(char c) implements Symbol {}
    }

    private Glob(List<Symbol> symbols, boolean caseSensitive) {
        this.symbols = symbols.toArray(Symbol[]::new);
        this.caseSensitive = caseSensitive;
    }

    private record Key(String pattern, char wildcard, boolean caseSensitive) {}

    /** A pattern in which one character stands for any characters. */
    static Glob of(String pattern, char wildcard, boolean caseSensitive) {
        return GLOBS.get(new Key(pattern, wildcard, caseSensitive));
    }

    private static Glob compile(Key key) {
        String pattern = key.pattern();
        List<Symbol> symbols = new ArrayList<>(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            symbols.add(c == key.wildcard() ? Symbol.Wild.RUN : new Symbol.Literal(c));
        }
        return new Glob(symbols, key.caseSensitive());
    }

    /** The pattern language of {@code like}. A pattern without % is the text itself. */
    static Glob like(String pattern) {
        return LIKE.get(pattern);
    }

    private static Glob compileLike(String pattern) {
        List<Symbol> symbols = new ArrayList<>(pattern.length());
        boolean wild = hasPercent(pattern);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                symbols.add(new Symbol.Literal(pattern.charAt(++i)));
            } else if (c == '%') {
                symbols.add(Symbol.Wild.RUN);
            } else {
                symbols.add(c == '_' && wild ? Symbol.Wild.ONE : new Symbol.Literal(c));
            }
        }
        return new Glob(symbols, true);
    }

    private static boolean hasPercent(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '%') {
                return true;
            }
            i += pattern.charAt(i) == '\\' ? 1 : 0;
        }
        return false;
    }

    @Override
    public boolean test(String text) {
        return matches(text);
    }

    boolean matches(String text) {
        int p = 0;
        int t = 0;
        int run = -1;
        int retry = 0;
        while (t < text.length()) {
            if (p < symbols.length && symbols[p] == Symbol.Wild.RUN) {
                run = p++;
                retry = t;
            } else if (p < symbols.length && accepts(symbols[p], text.charAt(t))) {
                p++;
                t++;
            } else if (run >= 0) {
                p = run + 1;
                t = ++retry;
            } else {
                return false;
            }
        }
        while (p < symbols.length && symbols[p] == Symbol.Wild.RUN) {
            p++;
        }
        return p == symbols.length;
    }

    private boolean accepts(Symbol symbol, char c) {
        return switch (symbol) {
            case Symbol.Wild w -> true;
            case Symbol.Literal(char expected) -> AsciiCase.same(expected, c, caseSensitive);
        };
    }
}
