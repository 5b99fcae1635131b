package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;

/** An entity's id: its type, a dash and 16 hexadecimal digits. */
public final class SmartscapeMatcher extends Matcher {
    private static final CharSet TYPE = CharClasses.of("word").orElseThrow().plus(CharSet.of(':'));
    private static final int MAX_TYPE = 255;
    private static final int DIGITS = 16;

    public SmartscapeMatcher() {
        super(Kept.OWN);
    }

    @Override
    public int match(Run run, int at) {
        int p = at;
        while (p < run.end && p < at + MAX_TYPE && TYPE.contains(run.text.charAt(p))) {
            p++;
        }
        run.spend(p - at + 1);
        int end = p + 1 + DIGITS;
        if (p == at || end > run.end || run.text.charAt(p) != '-') {
            return NONE;
        }
        long id = 0;
        for (int i = p + 1; i < end; i++) {
            char c = run.text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return NONE;
            }
            id = id << 4 | digit;
        }
        run.bit = id;
        return end;
    }

    @Override
    public CharSet first() {
        return TYPE;
    }

    @Override
    PatternValue own(Run run, int site) {
        int from = run.starts[site];
        int dash = run.ends[site] - DIGITS - 1;
        return new PatternValue.SmartscapeId(run.text.substring(from, dash), run.bits[site]);
    }
}
