package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** {@code true} and {@code false} in any case. */
public final class BooleanMatcher extends Matcher {
    private static final CharSet FIRST = CharSet.of("tTfF");

    @Override
    public int match(Run run, int at) {
        for (String word : new String[] {"true", "false"}) {
            int to = at + word.length();
            if (to <= run.end && run.text.regionMatches(true, at, word, 0, word.length())) {
                run.bit = word.length() == 4 ? 1 : 0;
                return to;
            }
        }
        return NONE;
    }

    @Override
    public CharSet first() {
        return FIRST;
    }

    @Override
    public PatternValue value(Run run, int site) {
        return new PatternValue.Bool(run.bits[site] == 1);
    }
}
