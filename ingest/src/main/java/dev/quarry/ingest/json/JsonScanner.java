package dev.quarry.ingest.json;

import static dev.quarry.ingest.json.ValueKind.ARRAY;
import static dev.quarry.ingest.json.ValueKind.ESCAPED_STRING;
import static dev.quarry.ingest.json.ValueKind.FALSE;
import static dev.quarry.ingest.json.ValueKind.NULL;
import static dev.quarry.ingest.json.ValueKind.NUMBER;
import static dev.quarry.ingest.json.ValueKind.OBJECT;
import static dev.quarry.ingest.json.ValueKind.STRING;
import static dev.quarry.ingest.json.ValueKind.TRUE;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Scans one JSON object in a buffer: checks it against the grammar, finds its end, and remembers where its top-level members
 * and the members of a {@link PathTree} lie. Nothing is copied and nothing is allocated per value.
 *
 * <p>The buffer holds at least {@link #PADDING} zero bytes after its limit. A zero byte cannot occur in JSON, so running out
 * of data needs no test of its own.
 */
public final class JsonScanner {
    /** Zero bytes needed after the limit. */
    public static final int PADDING = 16;
    /** Objects and arrays inside each other; deeper values are skipped, not taken apart. */
    public static final int MAX_DEPTH = 100;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int SORTED_KEYS = 256;
    private static final int TRUE_WORD = word("true");
    private static final int FALSE_WORD = word("fals");
    private static final int NULL_WORD = word("null");

    private final PathTree tree;
    private final byte[] slotKind;
    private final int[] slotStart;
    private final int[] slotEnd;
    private final Members members = new Members();
    private final KeySet[] keys = new KeySet[MAX_DEPTH + 2];
    private final PathTree.Node[] nodes = new PathTree.Node[MAX_DEPTH + 2];
    private final boolean[] inObject = new boolean[MAX_DEPTH + 2];
    private final int[] starts = new int[MAX_DEPTH + 2];
    private final PathTree.Node[] targets = new PathTree.Node[MAX_DEPTH + 2];

    private byte[] buffer = new byte[PADDING];
    private int limit;
    private int end;
    private boolean duplicateKeys;
    private boolean tooDeep;
    private boolean codeUnits;
    private long highBits;
    private String error = "";
    private boolean escaped;
    private int keyStart;
    private int keyEnd;
    private boolean keyEscaped;

    public JsonScanner(PathTree tree) {
        this.tree = tree;
        slotKind = new byte[tree.slots()];
        slotStart = new int[tree.slots()];
        slotEnd = new int[tree.slots()];
        Arrays.setAll(keys, depth -> new KeySet());
    }

    /** How a scan ended. */
    public enum Result {
        /** {@link #end} is after the object. */
        COMPLETE,
        /** The data ends before the object does. */
        INCOMPLETE,
        /** Not JSON: {@link #error} at {@link #end}. */
        MALFORMED,
        /** The object wraps an array of records: {@link #end} is after the bracket that opens it. */
        WRAPPER
    }

    /**
     * Scans the object that begins at {@code start}.
     *
     * @param wrappers whether to stop in an object that only wraps an array of records
     */
    public Result scan(byte[] data, int start, int dataLimit, boolean wrappers) {
        buffer = data;
        limit = dataLimit;
        duplicateKeys = false;
        tooDeep = false;
        codeUnits = false;
        highBits = 0;
        clear();
        int at = start;
        int depth = 0;
        PathTree.Node target = tree.root();
        values:
        for (; ; ) {
            // At the first byte of a value.
            byte kind;
            int valueStart = at;
            int c = data[at];
            switch (c) {
                case '"' -> {
                    at = skipString(at + 1);
                    if (at < 0) {
                        return unfinished();
                    }
                    kind = escaped ? ESCAPED_STRING : STRING;
                }
                case '{', '[' -> {
                    boolean object = c == '{';
                    if (depth == MAX_DEPTH) {
                        tooDeep = true;
                        at = skipDeep(at);
                        if (at < 0) {
                            return unfinished();
                        }
                        kind = object ? OBJECT : ARRAY;
                    } else {
                        if (!object && wrappers && depth == 1) {
                            Result wrapped = wrapper(at);
                            if (wrapped != Result.COMPLETE) {
                                return wrapped;
                            }
                        }
                        depth++;
                        inObject[depth] = object;
                        starts[depth] = at;
                        targets[depth] = target;
                        nodes[depth] = object && target != null && target.hasChildren() ? target : null;
                        at = skipSpace(at + 1);
                        if (object) {
                            keys[depth].clear();
                            if (data[at] != '}') {
                                at = key(at, depth);
                                if (at < 0) {
                                    return unfinished();
                                }
                                target = keyTarget;
                                continue values;
                            }
                        } else if (data[at] != ']') {
                            target = null;
                            continue values;
                        }
                        valueStart = starts[depth];
                        target = targets[depth];
                        depth--;
                        at++;
                        kind = object ? OBJECT : ARRAY;
                    }
                }
                case 't' -> {
                    at = literal(at, TRUE_WORD, 4, "expected true");
                    kind = TRUE;
                }
                case 'f' -> {
                    at = literal(at, FALSE_WORD, 5, "expected false");
                    kind = FALSE;
                }
                case 'n' -> {
                    at = literal(at, NULL_WORD, 4, "expected null");
                    kind = NULL;
                }
                default -> {
                    at = skipNumber(at);
                    kind = NUMBER;
                }
            }
            if (at < 0) {
                return unfinished();
            }
            // After a value; containers that end here are values too.
            for (; ; ) {
                if (target != null && target.slot >= 0) {
                    slotKind[target.slot] = kind;
                    slotStart[target.slot] = valueStart;
                    slotEnd[target.slot] = at;
                }
                if (depth == 0) {
                    end = at;
                    return Result.COMPLETE;
                }
                if (depth == 1 && inObject[1]) {
                    members.value(kind, valueStart, at);
                }
                at = skipSpace(at);
                c = data[at];
                boolean object = inObject[depth];
                if (c == ',') {
                    at = skipSpace(at + 1);
                    if (object) {
                        at = key(at, depth);
                        if (at < 0) {
                            return unfinished();
                        }
                        target = keyTarget;
                    } else {
                        target = null;
                    }
                    break;
                }
                if (c != (object ? '}' : ']')) {
                    fail(at, object ? "expected ',' or '}'" : "expected ',' or ']'");
                    return unfinished();
                }
                if (object && keys[depth].hasDuplicates()) {
                    duplicateKeys = true;
                }
                kind = object ? OBJECT : ARRAY;
                valueStart = starts[depth];
                target = targets[depth];
                depth--;
                at++;
            }
        }
    }

    private PathTree.Node keyTarget;

    /** Reads a key and its colon; returns where its value begins, negative on failure. */
    private int key(int at, int depth) {
        if (buffer[at] != '"') {
            return fail(at, "expected a member name");
        }
        int start = at + 1;
        int after = skipString(start);
        if (after < 0) {
            return after;
        }
        keyStart = start;
        keyEnd = after - 1;
        keyEscaped = escaped;
        byte[] keyBuffer = buffer;
        int from = keyStart;
        int to = keyEnd;
        if (keyEscaped) {
            byte[] decoded = JsonText.decode(buffer, keyStart, keyEnd);
            from = 0;
            to = decoded.length;
            keyBuffer = Arrays.copyOf(decoded, to + PADDING);
        }
        long hash = KeyHash.of(keyBuffer, from, to);
        keys[depth].add(hash);
        PathTree.Node node = nodes[depth];
        keyTarget = node == null ? null : node.child(hash, keyBuffer, from, to);
        if (depth == 1) {
            members.key(keyStart, keyEnd, keyEscaped, keyTarget == null ? -1 : keyTarget.slot);
        }
        int colon = skipSpace(after);
        if (buffer[colon] != ':') {
            return fail(colon, "expected ':'");
        }
        return skipSpace(colon + 1);
    }

    /** COMPLETE when the array at {@code at}, a top-level member, is no wrapped array of records. */
    private Result wrapper(int at) {
        boolean records = keyIs("Records");
        if (!records && !keyIs("Events")) {
            return Result.COMPLETE;
        }
        int first = skipSpace(at + 1);
        int c = buffer[first];
        if (c == 0 && first >= limit) {
            return Result.INCOMPLETE;
        }
        if (c != '{' && !(c == ']' && members.count() == 1)) {
            return Result.COMPLETE;
        }
        if (!(records && members.count() == 1) && c == '{') {
            // A wrapper with other members before it, or of another name, must hold CloudTrail events to be one.
            byte[] sign = records ? RECORD_SIGN : EVENT_SIGN;
            int window = Math.min(limit, first + SIGN_WINDOW);
            if (indexOf(sign, first, window) < 0) {
                return window == limit && limit - first < SIGN_WINDOW && !atEnd ? Result.INCOMPLETE : Result.COMPLETE;
            }
        }
        end = at + 1;
        return Result.WRAPPER;
    }

    private static final byte[] RECORD_SIGN = JsonText.ascii("\"eventSource\"");
    private static final byte[] EVENT_SIGN = JsonText.ascii("\"CloudTrailEvent\"");
    private static final int SIGN_WINDOW = 200_000;
    private boolean atEnd;

    /** Says whether the data in the buffer is the last there is. */
    public void atEnd(boolean last) {
        atEnd = last;
    }

    private boolean keyIs(String name) {
        if (keyEscaped || keyEnd - keyStart != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (buffer[keyStart + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(byte[] needle, int from, int to) {
        for (int i = from; i + needle.length <= to; i++) {
            if (buffer[i] == needle[0] && Arrays.equals(buffer, i, i + needle.length, needle, 0, needle.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Skips to after the closing quote; sets {@link #escaped}; negative on failure. */
    private int skipString(int from) {
        byte[] data = buffer;
        boolean backslash = false;
        int at = from;
        long bits = 0;
        for (; ; ) {
            long word = (long) KeyHash.LONG.get(data, at);
            bits |= word;
            long quote = word ^ ('"' * ONES);
            long slash = word ^ ('\\' * ONES);
            long stop = ((quote - ONES) | (slash - ONES) | (word - 0x20 * ONES)) & ~word & HIGHS;
            if (stop == 0) {
                at += 8;
                if (at > limit) {
                    return fail(limit, "");
                }
                continue;
            }
            at += Long.numberOfTrailingZeros(stop) >>> 3;
            int c = data[at];
            if (c == '"') {
                escaped = backslash;
                highBits |= bits;
                return at + 1;
            }
            if (c != '\\') {
                return fail(at, "a control character in a string");
            }
            backslash = true;
            int e = data[at + 1];
            if (e == 'u') {
                codeUnits = true;
                for (int i = 2; i < 6; i++) {
                    if (Character.digit(data[at + i], 16) < 0) {
                        return fail(at + i, "expected four hexadecimal digits after \\u");
                    }
                }
                at += 6;
            } else if (e == '"' || e == '\\' || e == '/' || e == 'b' || e == 'f' || e == 'n' || e == 'r' || e == 't') {
                at += 2;
            } else {
                return fail(at + 1, "unknown escape in a string");
            }
        }
    }

    /** Four characters as the scanner reads them from a buffer. */
    private static int word(String characters) {
        return Integer.reverseBytes(ByteBuffer.wrap(JsonText.ascii(characters)).getInt());
    }

    /**
     * Moves past a literal.
     *
     * @param begin its first four characters; a fifth is an e
     */
    private int literal(int at, int begin, int length, String expected) {
        int difference = (int) (long) KeyHash.LONG.get(buffer, at) ^ begin;
        if (difference == 0 && (length == 4 || buffer[at + 4] == 'e')) {
            return at + length;
        }
        return fail(at + (Integer.numberOfTrailingZeros(difference) >>> 3), expected);
    }

    private int skipNumber(int from) {
        int at = from;
        if (buffer[at] == '-') {
            at++;
        }
        if (buffer[at] == '0') {
            at++;
        } else {
            int digits = digits(at);
            if (digits == at) {
                return fail(at, "expected a value");
            }
            at = digits;
        }
        if (buffer[at] == '.') {
            int digits = digits(at + 1);
            if (digits == at + 1) {
                return fail(digits, "expected a digit");
            }
            at = digits;
        }
        if (buffer[at] == 'e' || buffer[at] == 'E') {
            at++;
            if (buffer[at] == '+' || buffer[at] == '-') {
                at++;
            }
            int digits = digits(at);
            if (digits == at) {
                return fail(at, "expected a digit");
            }
            at = digits;
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        while (buffer[at] >= '0' && buffer[at] <= '9') {
            at++;
        }
        return at;
    }

    private int skipSpace(int from) {
        int at = from;
        while (buffer[at] <= ' '
                && (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Skips a container too deep to take apart, by counting brackets. */
    private int skipDeep(int from) {
        long open = 0;
        int at = from;
        for (; ; ) {
            int c = buffer[at];
            if (c == '"') {
                at = skipString(at + 1);
                if (at < 0) {
                    return at;
                }
                continue;
            }
            if (c == '{' || c == '[') {
                open++;
            } else if (c == '}' || c == ']') {
                open--;
                if (open == 0) {
                    return at + 1;
                }
            } else if (c == 0) {
                return fail(at, "a control character");
            }
            at++;
        }
    }

    private int fail(int at, String reason) {
        end = at;
        error = reason;
        return -1;
    }

    /** A failure at or after the limit only means that the data ends there. */
    private Result unfinished() {
        return end >= limit ? Result.INCOMPLETE : Result.MALFORMED;
    }

    /** Forgets what was found. */
    void clear() {
        Arrays.fill(slotKind, ValueKind.MISSING);
        members.clear();
    }

    /** Takes what was found before. */
    void slot(int slot, byte kind, int start, int after) {
        slotKind[slot] = kind;
        slotStart[slot] = start;
        slotEnd[slot] = after;
    }

    int slots() {
        return slotKind.length;
    }

    public int end() {
        return end;
    }

    public String error() {
        return error;
    }

    /** Whether some object in it has the same key twice. */
    public boolean duplicateKeys() {
        return duplicateKeys;
    }

    /** Whether it nests deeper than {@link #MAX_DEPTH}. */
    public boolean tooDeep() {
        return tooDeep;
    }

    /** Whether some string names UTF-16 code units by number, surrogates perhaps. */
    public boolean codeUnits() {
        return codeUnits;
    }

    /** Whether every byte is below 128; may say no when it is so. */
    public boolean ascii() {
        return (highBits & HIGHS) == 0;
    }

    public byte slotKind(int slot) {
        return slotKind[slot];
    }

    /** First byte of the value, the quote of a string included. */
    public int slotStart(int slot) {
        return slotStart[slot];
    }

    public int slotEnd(int slot) {
        return slotEnd[slot];
    }

    /** The members of the object itself, in their order. */
    public Members members() {
        return members;
    }

    /** The keys of one object, as hashes. */
    private static final class KeySet {
        private long[] hashes = new long[32];
        private int count;
        private long seen;
        private boolean duplicate;

        void clear() {
            count = 0;
            seen = 0;
            duplicate = false;
        }

        void add(long hash) {
            long bit = 1L << (hash >>> 58);
            if ((seen & bit) != 0 && count < SORTED_KEYS) {
                for (int i = 0; i < count; i++) {
                    duplicate |= hashes[i] == hash;
                }
            }
            seen |= bit;
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }

        boolean hasDuplicates() {
            if (count > SORTED_KEYS) {
                Arrays.sort(hashes, 0, count);
                for (int i = 1; i < count; i++) {
                    duplicate |= hashes[i - 1] == hashes[i];
                }
            }
            return duplicate;
        }
    }
}
