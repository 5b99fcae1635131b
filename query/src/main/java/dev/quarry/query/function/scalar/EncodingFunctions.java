package dev.quarry.query.function.scalar;

import static dev.quarry.query.function.ScalarDefinition.function;

import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.value.BinaryText;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BinaryValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;

/** Functions between text, bytes and the encodings of both. */
final class EncodingFunctions {
    private static final Type BYTES = Type.STRING.or(Type.BINARY);
    /** HTML 4 has no entity for the apostrophe, later versions do. */
    private static final CharSequenceTranslator HTML =
            StringEscapeUtils.UNESCAPE_HTML4.with(new LookupTranslator(EntityArrays.APOS_UNESCAPE));

    private EncodingFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                function("encodeBase16")
                        .describe("The bytes, of a text those of UTF-8, as lower-case hexadecimal digits.")
                        .parameter("expression", BYTES)
                        .returns(Type.STRING)
                        .example("encodeBase16(\"eve\")", "\"657665\"")
                        .body(a -> Value.of(HexFormat.of().formatHex(bytes(a.value(0))))),
                function("encodeBase64")
                        .describe("The bytes, of a text those of UTF-8, as Base64.")
                        .parameter("expression", BYTES)
                        .returns(Type.STRING)
                        .example("encodeBase64(\"eve\")", "\"ZXZl\"")
                        .body(a -> Value.of(Base64.getEncoder().encodeToString(bytes(a.value(0))))),
                function("decodeBase16ToBinary")
                        .describe("The bytes that the hexadecimal digits stand for.")
                        .parameter("expression", BYTES)
                        .returns(Type.BINARY)
                        .example("encodeBase16(decodeBase16ToBinary(\"4A4F\"))", "\"4a4f\"")
                        .body(a -> binary(decode(a.value(0), HexFormat.of()::parseHex))),
                function("decodeBase16ToString")
                        .describe("The UTF-8 text that the hexadecimal digits stand for.")
                        .parameter("expression", BYTES)
                        .returns(Type.STRING)
                        .example("decodeBase16ToString(\"657665\")", "\"eve\"")
                        .example("decodeBase16ToString(\"4\")", "null")
                        .body(a -> string(decode(a.value(0), HexFormat.of()::parseHex))),
                function("decodeBase64ToBinary")
                        .describe("The bytes that the Base64 text stands for.")
                        .parameter("expression", BYTES)
                        .returns(Type.BINARY)
                        .example("encodeBase16(decodeBase64ToBinary(\"ZXZl\"))", "\"657665\"")
                        .body(a -> binary(decode(a.value(0), Base64.getDecoder()::decode))),
                function("decodeBase64ToString")
                        .describe("The UTF-8 text that the Base64 text stands for.")
                        .parameter("expression", BYTES)
                        .returns(Type.STRING)
                        .example("decodeBase64ToString(\"ZXZl\")", "\"eve\"")
                        .example("decodeBase64ToString(\"!\")", "null")
                        .body(a -> string(decode(a.value(0), Base64.getDecoder()::decode))),
                function("encodeUrl")
                        .describe(
                                "The text as a part of a URL: all but letters, digits and . - _ * as %xx, blanks as +.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("encodeUrl(\"https://a.b/\")", "\"https%3A%2F%2Fa.b%2F\"")
                        .body(a -> Value.of(URLEncoder.encode(a.text(0), StandardCharsets.UTF_8))),
                function("decodeUrl")
                        .describe("The text with %xx and + turned back; a % that begins no such code is kept.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("decodeUrl(\"https%3A%2F%2Fa.b%2F\")", "\"https://a.b/\"")
                        .example("decodeUrl(\"100% plain\")", "\"100% plain\"")
                        .body(a -> Value.of(UrlCode.decode(a.text(0)))),
                function("escape")
                        .describe(
                                "The text with quotes, backslashes and what is not printable ASCII as backslash codes.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("escape(\"a\\tb\")", "\"\"\"a\\tb\"\"\"")
                        .body(a -> Value.of(BackslashCode.escape(a.text(0)))),
                function("unescape")
                        .describe("The text with backslash codes turned back.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("unescape(\"\"\"a\\tb\\u0041\"\"\")", "\"a\\tbA\"")
                        .body(a -> Value.of(BackslashCode.unescape(a.text(0)))),
                function("unescapeHtml")
                        .describe("The text with the entities of HTML as the characters they stand for.")
                        .parameter("expression", Type.STRING)
                        .returns(Type.STRING)
                        .example("unescapeHtml(\"a &lt; b &#38; c\")", "\"a < b & c\"")
                        .body(a -> Value.of(HTML.translate(a.text(0)))));
    }

    /** The bytes of a binary or, in UTF-8, of a text. */
    static byte[] bytes(Value value) {
        return switch (value) {
            case BinaryValue binary -> BinaryText.bytes(binary);
            case StringValue(String text) -> text.getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
    }

    private static Optional<byte[]> decode(Value encoded, Function<String, byte[]> decoder) {
        try {
            return Optional.of(decoder.apply(new String(bytes(encoded), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    private static Value binary(Optional<byte[]> bytes) {
        return bytes.<Value>map(BinaryText::of).orElse(NullValue.NULL);
    }

    private static Value string(Optional<byte[]> bytes) {
        try {
            return bytes.isEmpty()
                    ? NullValue.NULL
                    : Value.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.get()))
                            .toString());
        } catch (CharacterCodingException invalid) {
            return NullValue.NULL;
        }
    }
}
