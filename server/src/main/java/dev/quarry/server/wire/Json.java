package dev.quarry.server.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON set-up of the server: nesting bounded on both sides, streams left open for the caller to close. */
public final class Json {
    /** Values nest to 1,000 levels at most; their types are written four levels for each. */
    private static final int MAX_DEPTH = 10_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(64 << 20)
                    .build())
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Json() {}

    /** What reads: most commands only write, and this takes a while to make ready. */
    private static final class Reading {
        static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

        private Reading() {}
    }

    /** A generator over a stream that stays open when the generator is closed. */
    public static JsonGenerator generator(OutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** A generator over a writer that stays open when the generator is closed. */
    public static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Something that writes one JSON value. */
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json);
    }

    /** The UTF-8 bytes of one JSON value. */
    public static byte[] bytes(Body body) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (JsonGenerator json = generator(out)) {
                body.write(json);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one JSON value. */
    public static String text(Body body) {
        return new String(bytes(body), StandardCharsets.UTF_8);
    }

    /**
     * Reads one JSON value.
     *
     * @throws JacksonException with a position when the bytes are not JSON
     */
    public static JsonNode read(byte[] bytes) {
        return Reading.MAPPER.readTree(bytes);
    }

    /** A text member; empty when it is missing, null or something else. */
    public static Optional<String> string(JsonNode node, String name) {
        JsonNode member = node.path(name);
        return member.isString() ? Optional.of(member.stringValue()) : Optional.empty();
    }

    /** A whole number, also one written as text or with a fraction; empty when it is missing, null or something else. */
    public static OptionalLong number(JsonNode node, String name) {
        JsonNode member = node.path(name);
        if (member.isIntegralNumber() && member.canConvertToLong()) {
            return OptionalLong.of(member.longValue());
        }
        if (member.isNumber()) {
            return OptionalLong.of((long) member.doubleValue());
        }
        if (member.isString()) {
            try {
                return OptionalLong.of(Long.parseLong(member.stringValue().strip()));
            } catch (NumberFormatException e) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }

    /** A boolean member, or the default when it is missing, null or something else. */
    public static boolean flag(JsonNode node, String name, boolean defaultValue) {
        JsonNode member = node.path(name);
        return member.isBoolean() ? member.booleanValue() : defaultValue;
    }
}
