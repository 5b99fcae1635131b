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
                        "a9c2e436f82cbfd26d61f97a5c2abc12",
                        digest("MD5")),
                hash(
                        "hashSha1",
                        "The SHA-1 digest in hexadecimal digits.",
                        "15f6869539399f351e0184abe5ccd0a256ad3766",
                        digest("SHA-1")),
                hash(
                        "hashSha256",
                        "The SHA-256 digest in hexadecimal digits.",
                        "46376f6d1aa7dd292b059eadca8fe16fd2f408934a8f61d9995890269cc1e209",
                        digest("SHA-256")),
                hash(
                        "hashSha512",
                        "The SHA-512 digest in hexadecimal digits.",
                        "a3c05cc2e49522409349ba6a137d5c05dafcb7804b09d8a3991789a36fcbc888"
                                + "a66dff49e6a030ec8f8170cc18d7b21ef81a508ee91e0094c40c954367cd0b57",
                        digest("SHA-512")),
                hash("hashCrc32", "The CRC-32 checksum as a decimal number.", "9054344", HashFunctions::crc32),
                hash(
                        "hashXxHash32",
                        "The 32-bit xxHash as a decimal number.",
                        "1483520772",
                        bytes -> Long.toString(XX_HASH.hash32().hash(bytes, 0, bytes.length, 0) & 0xFFFF_FFFFL)),
                hash(
                        "hashXxHash64",
                        "The 64-bit xxHash as a signed decimal number.",
                        "-5584411972256198811",
                        bytes -> Long.toString(XX_HASH.hash64().hash(bytes, 0, bytes.length, 0))));
    }

    private static ScalarFunction hash(
            String name, String description, String example, Function<byte[], String> definition) {
        return function(name)
                .describe(description)
                .parameter("expression", Type.STRING.or(Type.BINARY))
                .returns(Type.STRING)
                .example(name + "(\"eve signed in\")", "\"" + example + "\"")
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
