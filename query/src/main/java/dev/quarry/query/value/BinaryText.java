package dev.quarry.query.value;

import dev.quarry.query.value.Value.BinaryValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Bytes as Base64 with padding. */
public final class BinaryText {
    private BinaryText() {}

    public static String format(BinaryValue binary) {
        return Base64.getEncoder().encodeToString(bytes(binary));
    }

    /** Empty when the text is not Base64. */
    public static Optional<BinaryValue> parse(String text) {
        try {
            return Optional.of(of(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The bytes as an array of their own. */
    public static byte[] bytes(BinaryValue binary) {
        byte[] bytes = new byte[binary.bytes().size()];
        int i = 0;
        for (byte b : binary.bytes()) {
            bytes[i++] = b;
        }
        return bytes;
    }

    /** A value of a copy of the bytes. */
    public static BinaryValue of(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            list.add(b);
        }
        return new BinaryValue(list);
    }
}
