package dev.quarry.query.value;

import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as text. */
public final class NumberText {
    private NumberText() {}

    /** A decimal number with optional sign, fraction and exponent, and nothing else; empty when it is not finite. */
    public static Optional<Double> parseDouble(String text) {
        if (!isDecimal(text)) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    /** Decimal digits with an optional sign, and nothing else; empty when out of range. */
    public static OptionalLong parseLong(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (digits(text, start) != text.length() || start == text.length()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException outOfRange) {
            return OptionalLong.empty();
        }
    }

    private static boolean isDecimal(String text) {
        int position = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int end = digits(text, position);
        int count = end - position;
        position = end;
        if (position < text.length() && text.charAt(position) == '.') {
            end = digits(text, position + 1);
            count += end - position - 1;
            position = end;
        }
        if (count > 0 && position < text.length() && (text.charAt(position) | 0x20) == 'e') {
            position++;
            if (position < text.length() && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
                position++;
            }
            end = digits(text, position);
            count = end - position;
            position = end;
        }
        return count > 0 && position == text.length();
    }

    private static int digits(String text, int from) {
        int position = from;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position;
    }
}
