package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** One of some texts, each standing for a number. The longest that matches is taken. */
public final class EnumMatcher extends Matcher {
    private final String[] texts;
    private final long[] numbers;
    private final boolean ignoreCase;

    public EnumMatcher(Map<String, Long> keys, boolean ignoreCase) {
        super(Kept.NUMBER);
        List<String> longestFirst = keys.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.texts = longestFirst.toArray(String[]::new);
        this.numbers = longestFirst.stream().mapToLong(keys::get).toArray();
        this.ignoreCase = ignoreCase;
    }

    @Override
    public int match(Run run, int at) {
        run.spend(texts.length);
        for (int i = 0; i < texts.length; i++) {
            int length = texts[i].length();
            if (at + length <= run.end && run.text.regionMatches(ignoreCase, at, texts[i], 0, length)) {
                run.bit = numbers[i];
                return at + length;
            }
        }
        return NONE;
    }

    @Override
    public CharSet first() {
        if (ignoreCase) {
            return CharSet.ANY;
        }
        CharSet first = CharSet.NONE;
        for (String text : texts) {
            first = text.isEmpty() ? first : first.plus(CharSet.of(text.charAt(0)));
        }
        return first;
    }

    @Override
    public boolean mayBeEmpty() {
        return texts[texts.length - 1].isEmpty();
    }
}
