package dev.quarry.pattern.json;

import dev.quarry.pattern.PatternValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a JSON value is turned into. */
public sealed interface JsonShape
        permits JsonShape.Auto, JsonShape.WholeObject, JsonShape.Elements, JsonShape.Converted, JsonObjectShape {
    /**
     * Reads the next value of a reader.
     *
     * @return empty where the text is no JSON (the reader has then failed) or where the value does not convert
     */
    Optional<PatternValue> read(JsonReader reader);

    /** Any value, by the types of JSON. */
    record Auto() implements JsonShape {
        @Override
        public Optional<PatternValue> read(JsonReader reader) {
            PatternValue value = reader.value();
            return reader.failed() ? Optional.empty() : Optional.of(value);
        }
    }

    /** An object with all its members, by the types of JSON. */
    record WholeObject() implements JsonShape {
        @Override
        public Optional<PatternValue> read(JsonReader reader) {
            PatternValue value = reader.value();
            return reader.failed() || !(value instanceof PatternValue.Struct) ? Optional.empty() : Optional.of(value);
        }
    }

    /** An array of values of one shape; null elements stay null. */
    record Elements(JsonShape shape) implements JsonShape {
        @Override
        public Optional<PatternValue> read(JsonReader reader) {
            if (reader.next() != '[') {
                reader.value();
                return Optional.empty();
            }
            List<PatternValue> elements = new ArrayList<>();
            boolean converted = true;
            boolean first = true;
            reader.accept('[');
            while (!reader.accept(']')) {
                if (!first && !reader.accept(',')) {
                    reader.fail("',' or ']' is missing");
                }
                first = false;
                Optional<PatternValue> element = shape.read(reader);
                if (reader.failed()) {
                    return Optional.empty();
                }
                converted &= element.isPresent();
                element.ifPresent(elements::add);
            }
            return converted
                    ? Optional.of(new PatternValue.Array(Collections.unmodifiableList(elements)))
                    : Optional.empty();
        }
    }

    /** A value whose text a matcher converts: of strings the content, of other values what is written. */
    record Converted(Conversion conversion) implements JsonShape {
        /** Turns a text into a value; empty where it does not match. */
        public interface Conversion {
            Optional<PatternValue> convert(String text);
        }

        @Override
        public Optional<PatternValue> read(JsonReader reader) {
            reader.skipBlank();
            int from = reader.position();
            PatternValue value = reader.value();
            if (reader.failed()) {
                return Optional.empty();
            }
            return switch (value) {
                case PatternValue.Null n -> Optional.of(n);
                case PatternValue.Text text -> conversion.convert(text.value());
                default -> conversion.convert(reader.text(from));
            };
        }
    }
}
