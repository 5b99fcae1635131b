package dev.quarry.pattern.json;

import dev.quarry.pattern.PatternValue;

/** A JSON number in a text: a long where it is whole and fits, otherwise a double. */
final class JsonNumber {
    private final String text;
    private final int from;
    private final int end;

    JsonNumber(String text, int from, int end) {
        this.text = text;
        this.from = from;
        this.end = end;
    }

    PatternValue read(JsonReader reader) {
        int whole = from < end && text.charAt(from) == '-' ? from + 1 : from;
        int p = digits(whole);
        if (p == whole) {
            return reader.fail(p, "a digit is missing");
        }
        if (text.charAt(whole) == '0' && p > whole + 1) {
            return reader.fail(whole, "a number must not begin with 0");
        }
        int integral = p;
        if (p < end && text.charAt(p) == '.') {
            int fraction = digits(p + 1);
            if (fraction == p + 1) {
                return reader.fail(fraction, "a digit is missing after the point");
            }
            p = fraction;
        }
        if (p < end && (text.charAt(p) | 0x20) == 'e') {
            int exponent = p + 1 < end && (text.charAt(p + 1) == '-' || text.charAt(p + 1) == '+') ? p + 2 : p + 1;
            p = digits(exponent);
            if (p == exponent) {
                return reader.fail(p, "a digit is missing in the exponent");
            }
        }
        return reader.number(p, reader.building() ? value(p, p == integral) : PatternValue.Null.INSTANCE);
    }

    private PatternValue value(int to, boolean integral) {
        if (integral) {
            try {
                return new PatternValue.LongNumber(Long.parseLong(text, from, to, 10));
            } catch (NumberFormatException e) {
                // Whole, but out of range: the nearest double.
            }
        }
        return new PatternValue.DoubleNumber(Double.parseDouble(text.substring(from, to)));
    }

    private int digits(int at) {
        int p = at;
        while (p < end && text.charAt(p) >= '0' && text.charAt(p) <= '9') {
            p++;
        }
        return p;
    }
}
