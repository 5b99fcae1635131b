package dev.quarry.query.value;

import dev.quarry.query.value.Value.UidKind;
import dev.quarry.query.value.Value.UidValue;
import java.util.HexFormat;
import java.util.Optional;

/** Uids as text: 16 or 32 lower-case hexadecimal digits, or the 8-4-4-4-12 form of a UUID; the length tells the kind. */
public final class UidText {
    private static final HexFormat HEX = HexFormat.of();

    private UidText() {}

    public static String format(UidValue uid) {
        return switch (uid.kind()) {
            case UID64 -> HEX.toHexDigits(uid.low());
            case UID128 -> HEX.toHexDigits(uid.high()) + HEX.toHexDigits(uid.low());
            case UUID -> new java.util.UUID(uid.high(), uid.low()).toString();
        };
    }

    /** Reads any of the three forms, digits of either case. */
    public static Optional<UidValue> parse(String text) {
        return switch (text.length()) {
            case 16 -> isHex(text) ? uid(0, word(text, 0), UidKind.UID64) : Optional.empty();
            case 32 -> isHex(text) ? uid(word(text, 0), word(text, 16), UidKind.UID128) : Optional.empty();
            case 36 -> parseUuid(text);
            default -> Optional.empty();
        };
    }

    private static Optional<UidValue> parseUuid(String text) {
        if (text.charAt(8) != '-' || text.charAt(13) != '-' || text.charAt(18) != '-' || text.charAt(23) != '-') {
            return Optional.empty();
        }
        String digits = text.replace("-", "");
        return digits.length() == 32 && isHex(digits)
                ? uid(word(digits, 0), word(digits, 16), UidKind.UUID)
                : Optional.empty();
    }

    private static Optional<UidValue> uid(long high, long low, UidKind kind) {
        return Optional.of(new UidValue(high, low, kind));
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(HexFormat::isHexDigit);
    }

    private static long word(String digits, int from) {
        return HexFormat.fromHexDigitsToLong(digits, from, from + 16);
    }
}
