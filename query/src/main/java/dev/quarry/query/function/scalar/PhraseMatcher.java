package dev.quarry.query.function.scalar;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a phrase of whole tokens in a text. A token is a run of ASCII letters, digits and {@code _}. Where the phrase
 * begins or ends inside a token the text must begin or end that token too; a wildcard stands for any run of characters
 * within a token, and for itself. At most the length of the text times the length of the phrase is compared.
 */
final class PhraseMatcher {
    private static final Memo<Key, PhraseMatcher> MATCHERS = new Memo<>(PhraseMatcher::new);

    private final List<String> parts;
    private final char wildcard;
    private final boolean caseSensitive;

    private record Key(String phrase, char wildcard, boolean caseSensitive) {}

    /**
     * A matcher.
     *
     * @param wildcard the character that stands for the rest of a token
     * @param caseSensitive whether ASCII letters must agree in case; others always must
     */
    static PhraseMatcher of(String phrase, char wildcard, boolean caseSensitive) {
        return MATCHERS.get(new Key(phrase, wildcard, caseSensitive));
    }

    private PhraseMatcher(Key key) {
        String phrase = key.phrase();
        this.wildcard = key.wildcard();
        this.caseSensitive = key.caseSensitive();
        this.parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < phrase.length(); i++) {
            if (phrase.charAt(i) == key.wildcard()) {
                parts.add(phrase.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(phrase.substring(start));
    }

    boolean find(String text) {
        return parts.size() == 1 ? findWithoutWildcard(text) : findWithWildcards(text);
    }

    private boolean findWithoutWildcard(String text) {
        String phrase = parts.getFirst();
        for (int i = 0; i <= text.length() - phrase.length(); i++) {
            if (matches(phrase, text, i) && startsHere(text, i) && endsHere(text, i + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean findWithWildcards(String text) {
        boolean[] reachable = new boolean[text.length() + 1];
        String first = parts.getFirst();
        for (int i = 0; i <= text.length() - first.length(); i++) {
            if (startsHere(text, i) && matches(first, text, i)) {
                reachable[i + first.length()] = true;
            }
        }
        for (int part = 1; part < parts.size(); part++) {
            reachable = step(text, reachable, parts.get(part));
        }
        for (int end = 0; end <= text.length(); end++) {
            if (reachable[end] && endsHere(text, end)) {
                return true;
            }
        }
        return false;
    }

    /** From each place reached so far over a run of word characters, or the wildcard itself, then over the next part. */
    private boolean[] step(String text, boolean[] from, String part) {
        boolean[] to = new boolean[text.length() + 1];
        boolean open = false;
        for (int i = 0; i <= text.length(); i++) {
            open = from[i] || (open && isWord(text.charAt(i - 1)));
            boolean itself = i > 0 && from[i - 1] && text.charAt(i - 1) == wildcard;
            if ((open || itself) && i + part.length() <= text.length() && matches(part, text, i)) {
                to[i + part.length()] = true;
            }
        }
        return to;
    }

    private boolean startsHere(String text, int start) {
        String first = parts.getFirst();
        return first.isEmpty() || !isWord(first.charAt(0)) || start == 0 || !isWord(text.charAt(start - 1));
    }

    private boolean endsHere(String text, int end) {
        String last = parts.getLast();
        return last.isEmpty()
                || !isWord(last.charAt(last.length() - 1))
                || end == text.length()
                || !isWord(text.charAt(end));
    }

    private boolean matches(String part, String text, int start) {
        for (int i = 0; i < part.length(); i++) {
            if (!AsciiCase.same(part.charAt(i), text.charAt(start + i), caseSensitive)) {
                return false;
            }
        }
        return true;
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
