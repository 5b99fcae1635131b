package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.json.JsonReader;
import dev.quarry.pattern.json.JsonShape;
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

    private final Kind kind;
    private final boolean strict;
    private final int maxLength;
    private final JsonShape shape;
    private final boolean build;

    /**
     * A JSON value.
     *
     * @param strict whether names and words need quotes
     * @param maxLength greatest length in bytes of UTF-8
     * @param shape what becomes of it
     * @param wanted whether the value is captured
     */
    public JsonMatcher(Kind kind, boolean strict, int maxLength, JsonShape shape, boolean wanted) {
        super(Kept.VALUE);
        this.kind = kind;
        this.strict = strict;
        this.maxLength = maxLength;
        this.shape = shape;
        this.build = wanted || !(shape instanceof JsonShape.Auto);
    }

    @Override
    public int match(Run run, int at) {
        if (at == run.end || !begins(run.text.charAt(at))) {
            return NONE;
        }
        int limit = maxLength > run.end - at ? run.end : at + maxLength;
        JsonReader reader = new JsonReader(run.text, at, limit, strict, build);
        Optional<PatternValue> read = shape.read(reader);
        run.spend(reader.position() - at + 1);
        // Elements that do not convert make an array null; an object without a required member is no match.
        boolean matched = read.isPresent() || (kind != Kind.OBJECT && !reader.failed());
        if (!matched || Utf8.longerThan(run.text, at, reader.position(), maxLength)) {
            return NONE;
        }
        run.object = read.orElse(PatternValue.Null.INSTANCE);
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
            case ANY -> CharSet.range('\0', ' ').complement();
        };
    }
}
