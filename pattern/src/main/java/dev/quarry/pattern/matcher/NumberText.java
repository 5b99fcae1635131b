package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** What the matchers of numbers share. */
final class NumberText {
    static final CharSet DIGITS = CharSet.range('0', '9');
    static final CharSet SIGNED = DIGITS.plus(CharSet.of("+-"));
    /** Most digits of a number: more than any value needs, and a bound on what one attempt costs. */
    static final int MAX_DIGITS = 1_000;

    private NumberText() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSign(Run run, int at) {
        return at < run.end && (run.text.charAt(at) == '-' || run.text.charAt(at) == '+');
    }

    /** After the digits that begin at a position. */
    static int digits(Run run, int at) {
        int limit = Math.min(run.end, at + MAX_DIGITS);
        int p = at;
        while (p < limit && isDigit(run.text.charAt(p))) {
            p++;
        }
        return p;
    }
}
