package dev.quarry.query.value;

import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one value of JSON, or of the superset of {@link ValueText}, from some place in a text. */
public final class ValueReader {
    /** How deep arrays and records may be nested; bounds the stack. */
    public static final int MAX_DEPTH = 1_000;

    private final String text;
    private final boolean tags;
    private int position;
    private int depth;

    /**
     * A reader.
     *
     * @param start where the value begins, blanks aside
     * @param tags whether the letters of {@link ValueText} are understood
     */
    public ValueReader(String text, int start, boolean tags) {
        this.text = text;
        this.tags = tags;
        this.position = start;
    }

    /** The next value; empty when there is none that is well-formed. */
    public Optional<Value> value() {
        try {
            return Optional.of(readValue());
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    /** Whether only blanks are left. */
    public boolean atEnd() {
        skipBlanks();
        return position == text.length();
    }

    private Value readValue() throws Malformed {
        skipBlanks();
        char c = peek();
        return switch (c) {
            case '"' -> Value.of(readString());
            case '{' -> readRecord();
            case '[' -> readArray();
            case 't' -> word("true", Value.of(true));
            case 'f' -> word("false", Value.of(false));
            case 'n' -> word("null", NullValue.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> readNumber();
            default -> readTagged(c);
        };
    }

    private Value readTagged(char tag) throws Malformed {
        position++;
        if (!tags || position == text.length() || text.charAt(position) != '"') {
            throw new Malformed();
        }
        return TaggedText.parse(tag, readString()).orElseThrow(Malformed::new);
    }

    private Value readRecord() throws Malformed {
        enter();
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        skipBlanks();
        if (peek() == '}') {
            position++;
        } else {
            do {
                skipBlanks();
                String name = readString();
                skipBlanks();
                expect(':');
                members.put(name, readValue());
            } while (more('}'));
        }
        depth--;
        return new RecordValue(members);
    }

    private Value readArray() throws Malformed {
        enter();
        List<Value> elements = new ArrayList<>();
        skipBlanks();
        if (peek() == ']') {
            position++;
        } else {
            do {
                elements.add(readValue());
            } while (more(']'));
        }
        depth--;
        return new ArrayValue(elements);
    }

    private void enter() throws Malformed {
        position++;
        if (++depth > MAX_DEPTH) {
            throw new Malformed();
        }
    }

    /** Reads a comma (true) or the closing bracket (false). */
    private boolean more(char close) throws Malformed {
        skipBlanks();
        char c = peek();
        position++;
        if (c != ',' && c != close) {
            throw new Malformed();
        }
        return c == ',';
    }

    private Value readNumber() throws Malformed {
        int start = position;
        boolean whole = true;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            whole = false;
            digits();
        }
        if (skip('e') || skip('E')) {
            whole = false;
            if (!skip('-')) {
                skip('+');
            }
            digits();
        }
        String number = text.substring(start, position);
        if (whole) {
            OptionalLong value = NumberText.parseLong(number);
            if (value.isPresent()) {
                return Value.of(value.getAsLong());
            }
        }
        return Numbers.finite(Double.parseDouble(number));
    }

    private void digits() throws Malformed {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        if (position == start) {
            throw new Malformed();
        }
    }

    private String readString() throws Malformed {
        expect('"');
        int start = position;
        while (true) {
            char c = peek();
            if (c == '"') {
                return text.substring(start, position++);
            }
            if (c == '\\') {
                return readEscaped(start);
            }
            if (c < ' ') {
                throw new Malformed();
            }
            position++;
        }
    }

    /** The rest of a string with escapes, of which the first is at the current position. */
    private String readEscaped(int start) throws Malformed {
        StringBuilder out = new StringBuilder(text.length() < 256 ? 16 : 64).append(text, start, position);
        while (true) {
            char c = peek();
            position++;
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new Malformed();
            }
            out.append(c == '\\' ? unescape() : c);
        }
    }

    private char unescape() throws Malformed {
        char c = peek();
        position++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw new Malformed();
        };
    }

    private char unit() throws Malformed {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            if (!HexFormat.isHexDigit(c)) {
                throw new Malformed();
            }
            unit = unit << 4 | HexFormat.fromHexDigit(c);
            position++;
        }
        return (char) unit;
    }

    private Value word(String word, Value value) throws Malformed {
        if (!text.startsWith(word, position)) {
            throw new Malformed();
        }
        position += word.length();
        return value;
    }

    private char peek() throws Malformed {
        if (position == text.length()) {
            throw new Malformed();
        }
        return text.charAt(position);
    }

    private boolean skip(char c) {
        boolean found = position < text.length() && text.charAt(position) == c;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char c) throws Malformed {
        if (!skip(c)) {
            throw new Malformed();
        }
    }

    private void skipBlanks() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return;
            }
            position++;
        }
    }

    /** The text ends the attempt; without a stack trace, which hostile input would make us pay for. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed", null, false, false);
        }
    }
}
