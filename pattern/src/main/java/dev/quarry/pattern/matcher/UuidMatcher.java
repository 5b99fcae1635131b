package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;

/** A UUID in its canonical form: 8-4-4-4-12 hexadecimal digits. */
public final class UuidMatcher extends Matcher {
    private static final CharSet HEX = CharClasses.of("xdigit").orElseThrow();
    private static final int LENGTH = 36;

    @Override
    public int match(Run run, int at) {
        if (at + LENGTH > run.end) {
            return NONE;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = run.text.charAt(at + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !HEX.contains(c)) {
                return NONE;
            }
        }
        return at + LENGTH;
    }

    @Override
    public CharSet first() {
        return HEX;
    }
}
