package dev.quarry.pattern.json;

import dev.quarry.pattern.PatternValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON value from a place in a text.
 *
 * <p>Failure is a state, not an exception: it is the common case when a pattern is tried on text that is no JSON.
 */
public final class JsonReader {
    /** Deepest nesting of arrays and objects that is read: what follows the values by recursion must not overflow its stack. */
    public static final int MAX_DEPTH = 500;

    private final String text;
    private final int end;
    private final boolean strict;
    private final boolean build;
    private int at;
    private int depth;
    private int failedAt = -1;
    private String failure = "";

    /**
     * A reader.
     *
     * @param end where the text ends
     * @param strict whether names and words need quotes
     * @param build whether values are wanted; otherwise the text is only checked and all values are null
     */
    public JsonReader(String text, int at, int end, boolean strict, boolean build) {
        this.text = text;
        this.at = at;
        this.end = end;
        this.strict = strict;
        this.build = build;
    }

    /** The position after what was read so far, in UTF-16 units. */
    public int position() {
        return at;
    }

    public boolean failed() {
        return failedAt >= 0;
    }

    /** Where reading failed. */
    public int failedAt() {
        return failedAt;
    }

    /** What was wrong there. */
    public String failure() {
        return failure;
    }

    /** The next value; see {@link #failed}. */
    public PatternValue value() {
        skipBlank();
        char c = peek();
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new JsonNumber(text, at, end).read(this);
            default -> word();
        };
    }

    public void skipBlank() {
        while (at < end) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    /** Takes a mark if it is next after blanks. */
    public boolean accept(char c) {
        skipBlank();
        if (peek() != c || at >= end) {
            return false;
        }
        at++;
        return true;
    }

    /** The next unit after blanks, 0 at the end. */
    char next() {
        skipBlank();
        return peek();
    }

    /** The text from a position up to here. */
    String text(int from) {
        return text.substring(from, at);
    }

    /** Fails at the place reached. */
    void fail(String what) {
        fail(at, what);
    }

    private char peek() {
        return at < end ? text.charAt(at) : '\0';
    }

    PatternValue fail(int where, String what) {
        if (failedAt < 0) {
            failedAt = where;
            failure = what;
        }
        return PatternValue.Null.INSTANCE;
    }

    PatternValue number(int to, PatternValue value) {
        at = to;
        return value;
    }

    boolean building() {
        return build;
    }

    private boolean enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            fail(at - 1, "nested deeper than " + MAX_DEPTH);
            return false;
        }
        return true;
    }

    private PatternValue object() {
        if (!enter()) {
            return PatternValue.Null.INSTANCE;
        }
        Map<String, PatternValue> members = build ? new LinkedHashMap<>() : Map.of();
        boolean first = true;
        while (!accept('}')) {
            if (!first && !accept(',')) {
                return fail(at, "',' or '}' is missing");
            }
            first = false;
            String name = name();
            if (failed()) {
                return PatternValue.Null.INSTANCE;
            }
            PatternValue value = value();
            if (failed()) {
                return value;
            }
            if (build) {
                members.put(name, value);
            }
        }
        depth--;
        return build ? new PatternValue.Struct(Collections.unmodifiableMap(members)) : PatternValue.Null.INSTANCE;
    }

    /** A member's name and its colon. */
    public String name() {
        skipBlank();
        String name = "";
        if (peek() == '"') {
            if (string() instanceof PatternValue.Text decoded) {
                name = decoded.value();
            }
        } else if (!strict && isWord(peek())) {
            name = bareWord();
        } else {
            fail(at, "the name of a member is missing");
        }
        if (!failed() && !accept(':')) {
            fail(at, "':' is missing");
        }
        return name;
    }

    private PatternValue array() {
        if (!enter()) {
            return PatternValue.Null.INSTANCE;
        }
        List<PatternValue> elements = build ? new ArrayList<>() : List.of();
        boolean first = true;
        while (!accept(']')) {
            if (!first && !accept(',')) {
                return fail(at, "',' or ']' is missing");
            }
            first = false;
            PatternValue value = value();
            if (failed()) {
                return value;
            }
            if (build) {
                elements.add(value);
            }
        }
        depth--;
        return build ? new PatternValue.Array(Collections.unmodifiableList(elements)) : PatternValue.Null.INSTANCE;
    }

    private PatternValue string() {
        JsonString string = new JsonString(text, at, end);
        int to = string.scan();
        if (to < 0) {
            return fail(-to - 1, string.failure());
        }
        PatternValue value = build ? new PatternValue.Text(string.decoded(to)) : PatternValue.Null.INSTANCE;
        at = to;
        return value;
    }

    private PatternValue word() {
        int start = at;
        String word = bareWord();
        return switch (word) {
            case "true" -> new PatternValue.Bool(true);
            case "false" -> new PatternValue.Bool(false);
            case "null" -> PatternValue.Null.INSTANCE;
            default -> strict || word.isEmpty() ? fail(start, "a value is missing") : new PatternValue.Text(word);
        };
    }

    private String bareWord() {
        int start = at;
        while (at < end && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isWord(char c) {
        return c > ' ' && "{}[],:\"".indexOf(c) < 0;
    }
}
