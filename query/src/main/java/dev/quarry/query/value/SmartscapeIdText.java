package dev.quarry.query.value;

import dev.quarry.query.value.Value.SmartscapeIdValue;
import java.util.HexFormat;
import java.util.Optional;

/** {@code HOST-000000000000007B}: an upper-case type, a dash and 16 upper-case hexadecimal digits. */
public final class SmartscapeIdText {
    private static final int DIGITS = 16;

    private SmartscapeIdText() {}

    public static String format(SmartscapeIdValue id) {
        return id.entityType() + "-" + HexFormat.of().withUpperCase().toHexDigits(id.id());
    }

    /** Empty when the text does not have that form. */
    public static Optional<SmartscapeIdValue> parse(String text) {
        int dash = text.length() - DIGITS - 1;
        if (dash < 1 || text.charAt(dash) != '-' || !isType(text.substring(0, dash))) {
            return Optional.empty();
        }
        String digits = text.substring(dash + 1);
        return digits.chars().allMatch(HexFormat::isHexDigit)
                ? Optional.of(new SmartscapeIdValue(text.substring(0, dash), HexFormat.fromHexDigitsToLong(digits)))
                : Optional.empty();
    }

    /** Whether the text can be the type part. */
    public static boolean isType(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }
}
