package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import net.jpountz.xxhash.XXHashFactory;

/** Checksums of bytes, of a text those of UTF-8. */
final class HashFunctions {
    private static final XXHashFactory XX_HASH = XXHashFactory.safeInstance();

    private HashFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                hash(
                        "hashMd5",
                        "The MD5 digest in hexadecimal digits.",
                        "7079b75cde92a3cb0a58b6347ad7bf30",
                        digest("MD5")),
                hash(
                        "hashSha1",
                        "The SHA-1 digest in hexadecimal digits.",
                        "baed79aa71682fb2027cf134f5c1e21feb3a3aeb",
                        digest("SHA-1")),
                hash(
                        "hashSha256",
                        "The SHA-256 digest in hexadecimal digits.",
                        "f9ab878b03cb66c7b3f13cc2c65847ad9bc9de4f5117c03ea9e2e1dfd5d0c0ee",
                        digest("SHA-256")),
                hash(
                        "hashSha512",
                        "The SHA-512 digest in hexadecimal digits.",
                        "a0801fb53ece541b204a1c54c709ba42a4b4d6ba71ff85a73b747083253983ae"
                                + "d5e5f6c53f3b3467419d7c1a04fb9986a7a8aba5882eef8b450ec943f85cbf54",
                        digest("SHA-512")),
                hash("hashCrc32", "The CRC-32 checksum as a decimal number.", "36481747", HashFunctions::crc32),
                hash(
                        "hashXxHash32",
                        "The 32-bit xxHash as a decimal number.",
                        "1018219528",
                        bytes -> Long.toString(XX_HASH.hash32().hash(bytes, 0, bytes.length, 0) & 0xFFFF_FFFFL)),
                hash(
                        "hashXxHash64",
                        "The 64-bit xxHash as a signed decimal number.",
                        "-458681598079680010",
                        bytes -> Long.toString(XX_HASH.hash64().hash(bytes, 0, bytes.length, 0))));
    }

    private static ScalarFunction hash(
            String name, String description, String example, Function<byte[], String> definition) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.STRING.or(Type.BINARY))
                .returns(Type.STRING)
                .example(name + "(\"DQL is awesome!\")", "\"" + example + "\"")
                .body(a -> Value.of(definition.apply(EncodingFunctions.bytes(a.value(0)))));
    }

    private static Function<byte[], String> digest(String algorithm) {
        return bytes -> {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("this Java has no " + algorithm, missing);
            }
        };
    }

    private static String crc32(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return Long.toString(checksum.getValue());
    }
}
