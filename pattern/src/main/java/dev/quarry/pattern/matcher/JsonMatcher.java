package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.json.JsonReader;
import dev.quarry.pattern.syntax.CharSet;
import java.util.Optional;

/** A JSON value of a kind. */
public final class JsonMatcher extends Matcher {
    /** Which values match. */
    public enum Kind {
        OBJECT,
        ARRAY,
        ANY
    }

    /** Makes the wanted value of the one read; empty: no match. */
    public interface Conversion {
        Optional<PatternValue> convert(PatternValue read, Run run);
    }

    private final Kind kind;
    private final boolean strict;
    private final int maxLength;
    private final Optional<Conversion> conversion;
    private final boolean wanted;

    /**
     * A JSON value.
     *
     * @param strict whether names and words need quotes
     * @param maxLength greatest length in bytes of UTF-8
     * @param wanted whether the value is captured
     */
    public JsonMatcher(Kind kind, boolean strict, int maxLength, Optional<Conversion> conversion, boolean wanted) {
        this.kind = kind;
        this.strict = strict;
        this.maxLength = maxLength;
        this.conversion = conversion;
        this.wanted = wanted;
    }

    @Override
    public int match(Run run, int at) {
        if (at == run.end || !begins(run.text.charAt(at))) {
            return NONE;
        }
        int limit = maxLength > run.end - at ? run.end : at + maxLength;
        JsonReader reader = new JsonReader(run.text, at, limit, strict, wanted || conversion.isPresent());
        PatternValue read = reader.value();
        run.spend(reader.position() - at);
        if (reader.failed() || Utf8.longerThan(run.text, at, reader.position(), maxLength)) {
            return NONE;
        }
        if (conversion.isPresent()) {
            Optional<PatternValue> converted = conversion.get().convert(read, run);
            run.object = converted.orElse(PatternValue.Null.INSTANCE);
            return converted.isPresent() ? reader.position() : NONE;
        }
        run.object = read;
        return reader.position();
    }

    private boolean begins(char c) {
        return switch (kind) {
            case OBJECT -> c == '{';
            case ARRAY -> c == '[';
            case ANY -> c > ' ';
        };
    }

    @Override
    public CharSet first() {
        return switch (kind) {
            case OBJECT -> CharSet.of('{');
            case ARRAY -> CharSet.of('[');
            case ANY -> CharSet.of(" \t\r\n").complement();
        };
    }

    @Override
    public PatternValue value(Run run, int site) {
        return (PatternValue) run.objects[site];
    }
}
