package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** Floating-point numbers: digits, a fraction, an exponent. */
public final class DecimalMatcher extends Matcher {
    /** A number without an exponent and with no more characters is finite, so it needs no look at its value. */
    private static final int FINITE = 300;

    private final char point;
    private final boolean bounded;
    private final double min;
    private final double max;

    /**
     * A number. One too large for a double is none, as for the matchers of integers.
     *
     * @param point the decimal separator
     */
    public DecimalMatcher(char point, double min, double max) {
        super(Kept.OWN);
        this.point = point;
        this.bounded = min > -Double.MAX_VALUE || max < Double.MAX_VALUE;
        this.min = Math.max(min, -Double.MAX_VALUE);
        this.max = Math.min(max, Double.MAX_VALUE);
    }

    @Override
    public int match(Run run, int at) {
        int digits = NumberText.isSign(run, at) ? at + 1 : at;
        int p = NumberText.digits(run, digits);
        if (p == digits) {
            return NONE;
        }
        if (p < run.end && run.text.charAt(p) == point) {
            int fraction = NumberText.digits(run, p + 1);
            p = fraction > p + 1 ? fraction : p;
        }
        int mantissa = p;
        p = exponent(run, p);
        run.spend(p - at);
        if (!bounded && p == mantissa && p - at <= FINITE) {
            return p;
        }
        double value = parse(run.text, at, p);
        return value >= min && value <= max ? p : NONE;
    }

    private static int exponent(Run run, int at) {
        if (at >= run.end || (run.text.charAt(at) | 0x20) != 'e') {
            return at;
        }
        int digits = NumberText.isSign(run, at + 1) ? at + 2 : at + 1;
        int p = NumberText.digits(run, digits);
        return p > digits ? p : at;
    }

    private double parse(String text, int from, int to) {
        String number = text.substring(from, to);
        return Double.parseDouble(point == '.' ? number : number.replace(point, '.'));
    }

    @Override
    public CharSet first() {
        return NumberText.SIGNED;
    }

    @Override
    PatternValue own(Run run, int site) {
        return new PatternValue.DoubleNumber(parse(run.text, run.starts[site], run.ends[site]));
    }
}
