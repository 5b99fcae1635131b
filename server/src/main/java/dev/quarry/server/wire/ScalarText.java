package dev.quarry.server.wire;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BinaryValue;
import java.util.Base64;

/** The text of values that JSON knows only as strings. */
final class ScalarText {
    private ScalarText() {}

    static String of(Value value) {
        return switch (value) {
            case BinaryValue binary -> base64(binary);
            default -> value.toString();
        };
    }

    private static String base64(BinaryValue binary) {
        byte[] bytes = new byte[binary.bytes().size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = binary.bytes().get(i);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
