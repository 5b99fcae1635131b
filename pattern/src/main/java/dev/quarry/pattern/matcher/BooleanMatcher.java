package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** {@code true} and {@code false} in any case. */
public final class BooleanMatcher extends Matcher {
    private static final CharSet FIRST = CharSet.of("tTfF");

    public BooleanMatcher() {
        super(Kept.VALUE);
    }

    @Override
    public int match(Run run, int at) {
        for (String word : new String[] {"true", "false"}) {
            int to = at + word.length();
            if (to <= run.end && run.text.regionMatches(true, at, word, 0, word.length())) {
                run.object = new PatternValue.Bool(word.length() == 4);
                return to;
            }
        }
        return NONE;
    }

    @Override
    public CharSet first() {
        return FIRST;
    }
}
