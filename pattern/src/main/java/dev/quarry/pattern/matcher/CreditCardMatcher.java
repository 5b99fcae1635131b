package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/**
 * Numbers of payment cards: 12 to 19 digits in one run, or groups as embossed on cards, joined by a blank, {@code %20} or a
 * dash; with a valid check digit.
 */
public final class CreditCardMatcher extends Matcher {
    private static final int[][] GROUPS = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}, {4, 6, 4}};
    private static final String[] SEPARATORS = {" ", "%20", "-"};

    public CreditCardMatcher() {
        super(Kept.NUMBER);
    }

    @Override
    public int match(Run run, int at) {
        run.spend(1);
        int to = NumberText.digits(run, at);
        int length = to - at;
        if (length >= 12) {
            return length <= 19 && valid(run, at, to) ? to : NONE;
        }
        if (length != 4) {
            return NONE;
        }
        for (String separator : SEPARATORS) {
            if (run.text.startsWith(separator, to)) {
                return grouped(run, at, separator);
            }
        }
        return NONE;
    }

    private static int grouped(Run run, int at, String separator) {
        for (int[] groups : GROUPS) {
            int p = at;
            boolean fits = true;
            for (int i = 0; i < groups.length && fits; i++) {
                if (i > 0) {
                    fits = run.text.startsWith(separator, p);
                    p += separator.length();
                }
                fits = fits && p <= run.end && NumberText.digits(run, p) == p + groups[i];
                p += groups[i];
            }
            if (fits && p <= run.end && valid(run, at, p)) {
                return p;
            }
        }
        return NONE;
    }

    /** Checks the sum of digits, of which every second from the right counts twice; leaves the number in the register. */
    private static boolean valid(Run run, int from, int to) {
        String text = run.text;
        int sum = 0;
        int count = 0;
        long number = 0;
        long scale = 1;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '0' && i >= 2 && text.startsWith("%20", i - 2)) {
                i -= 2;
                continue;
            }
            if (!NumberText.isDigit(c)) {
                continue;
            }
            int digit = c - '0';
            number += digit * scale;
            scale *= 10;
            int counted = count % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
            count++;
        }
        run.bit = number;
        return sum % 10 == 0 && text.charAt(from) != '0';
    }

    @Override
    public CharSet first() {
        return NumberText.DIGITS;
    }
}
