package dev.quarry.ingest.record;

import dev.quarry.ingest.Limits;
import dev.quarry.ingest.json.JsonScanner;
import dev.quarry.ingest.json.RequiredStrings;
import dev.quarry.ingest.json.Utf8;
import dev.quarry.ingest.json.ValueKind;
import dev.quarry.ingest.source.BrokenSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Splits a stream into records. JSON objects may follow each other, stand in arrays, or be wrapped as
 * {@code {"Records":[…]}}; a stream that is no JSON is read line by line. Memory is bounded by the largest record allowed.
 */
public final class RecordReader {
    private static final int LINE_HEAD = 512;
    /** Records left out in a row, so that reading can be stopped. */
    private static final int MOST_SKIPPED = 8192;

    private static final Pattern JSON_NAME = Pattern.compile("(?i).*\\.(json|ndjson|jsonl)(\\.gz)?");
    private static final String UNCLOSED = "the record that begins here is not closed before the next one begins";

    private final ByteWindow window;
    private final ProblemSink problems;
    private final JsonScanner scanner;
    private final RecordView view;
    private final Containers containers = new Containers();
    private final ObjectScan objects;
    private final int recordBytes;
    private final RequiredStrings required;
    private long skipped;
    /** Spaces before the value at hand; taken before reading on drops them. */
    private int indent;

    private boolean started;
    private boolean text;
    private boolean jsonNamed;
    private boolean brokenTail;

    /** Reads all records of a stream from its beginning. */
    public RecordReader(InputStream in, String name, long fallback, Limits limits, ProblemSink problems) {
        this(in, name, fallback, limits, problems, RequiredStrings.NONE, new Workspace());
    }

    /**
     * Reads a stream from its beginning.
     *
     * @param name how its records name their source
     * @param fallback the time of records that tell none, in nanoseconds since the epoch
     * @param required JSON records that lack one of these strings may be left out, and then are not checked either
     * @param workspace that no other reader uses meanwhile
     */
    public RecordReader(
            InputStream in,
            String name,
            long fallback,
            Limits limits,
            ProblemSink problems,
            RequiredStrings required,
            Workspace workspace) {
        this.required = required;
        this.recordBytes = limits.recordBytes();
        this.scanner = workspace.scanner;
        this.view = new RecordView(scanner);
        this.window = new ByteWindow(in, workspace.window, limits.recordBytes() + 2);
        this.objects = new ObjectScan(window, scanner);
        this.problems = problems;
        view.source(name);
        view.fallback = fallback;
        jsonNamed = JSON_NAME.matcher(name).matches();
    }

    /** The record that {@link #next()} moved to. */
    public RecordView view() {
        return view;
    }

    /** Whether the stream is lines of text. */
    public boolean isText() throws IOException {
        start();
        return text;
    }

    /** Bytes read so far, after decompression. */
    public long bytes() {
        return window.offset(window.limit);
    }

    /** Where reading stands. */
    public long offset() {
        return window.offset(window.position);
    }

    /**
     * Moves to the next record; false at the end.
     *
     * @throws BrokenSourceException when the stream cannot be read any further; what came before is good
     */
    public boolean next() throws IOException {
        start();
        return text ? nextLine() : nextObject();
    }

    private void start() throws IOException {
        if (started) {
            return;
        }
        started = true;
        fillKeepingData();
        byte[] b = window.bytes;
        int n = window.limit;
        if (n >= 2
                && (((b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF)
                        || ((b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE))) {
            throw new BrokenSourceException("UTF-16 text: convert it to UTF-8");
        }
        if (n >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            window.position = 3;
        }
        int first = window.position;
        while (first < n && isSpace(b[first])) {
            first++;
        }
        if (first == n) {
            return;
        }
        boolean json = b[first] == '{';
        if (b[first] == '[') {
            int inner = first + 1;
            while (inner < n && (isSpace(b[inner]) || b[inner] == '[')) {
                inner++;
            }
            json = inner == n || b[inner] == '{' || b[inner] == ']';
        }
        if (json) {
            return;
        }
        if (jsonNamed) {
            throw new BrokenSourceException("not JSON: it begins with neither '{' nor '[{'");
        }
        for (int i = 0; i < Math.min(n, 1 << 16); i++) {
            if (b[i] == 0) {
                throw new BrokenSourceException("not a log: binary data");
            }
        }
        text = true;
    }

    /** A stream that breaks is read to the break first; then it throws. */
    private boolean fillKeepingData() throws IOException {
        try {
            return window.fill();
        } catch (IOException e) {
            if (window.available() == 0) {
                throw e;
            }
            broken = e;
            return true;
        }
    }

    private IOException broken;

    private boolean more() throws IOException {
        if (broken != null) {
            throw broken;
        }
        return fillKeepingData();
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** How many records were left out so far. */
    public long skipped() {
        return skipped;
    }

    private boolean nextObject() throws IOException {
        for (int inRow = 0; ; ) {
            if (!skipTo()) {
                if (!containers.isEmpty() && !brokenTail) {
                    problems.problem(window.offset(window.limit), "the file ends inside an array of records");
                    brokenTail = true;
                }
                return false;
            }
            indent = window.indent();
            int c = window.bytes[window.position];
            if (c == '{') {
                if (inRow < MOST_SKIPPED && skip()) {
                    inRow++;
                } else if (object()) {
                    return true;
                }
            } else if (c == '[' && containers.canOpen()) {
                containers.openArray();
                window.position++;
            } else if (c == ']' && containers.inArray()) {
                window.position++;
                if (containers.closeArray() && !skipOpen(1)) {
                    problems.problem(window.offset(window.limit), "the file ends inside an array of records");
                }
            } else {
                problems.problem(
                        window.offset(window.position),
                        c == '[' ? "too many arrays inside each other" : "expected a JSON object");
                resync();
            }
        }
    }

    /** Skips what may stand between records; false at the end. */
    private boolean skipTo() throws IOException {
        for (; ; ) {
            byte[] b = window.bytes;
            int at = window.position;
            while (at < window.limit && (isSpace(b[at]) || b[at] == ',' || b[at] == 0x1E)) {
                at++;
            }
            window.position = at;
            if (at < window.limit) {
                return true;
            }
            if (!more()) {
                return false;
            }
        }
    }

    /** Moves past the object at the position if it is not needed, which is certain only where nothing is wrong. */
    private boolean skip() {
        if (required.isEmpty() || objects.isSuspect()) {
            return false;
        }
        int end = required.endWithout(window.bytes, window.position, window.limit);
        if (end < 0) {
            return false;
        }
        window.position = end;
        skipped++;
        return true;
    }

    /** Reads the object at the position. */
    private boolean object() throws IOException {
        for (; ; ) {
            switch (objects.scan(!containers.inWrapper())) {
                case COMPLETE -> {
                    if (scanner.end() - window.position > recordBytes) {
                        reportTooLarge();
                        window.position = scanner.end();
                        return false;
                    }
                    record();
                    return true;
                }
                case WRAPPER -> {
                    containers.openWrapper();
                    window.position = scanner.end();
                    return false;
                }
                case MALFORMED -> {
                    boolean swallows = window.recordLine(scanner.end(), indent) >= 0;
                    problems.problem(
                            window.offset(swallows ? window.position : scanner.end()),
                            swallows ? UNCLOSED : scanner.error());
                    objects.ranTo(scanner.end());
                    if (swallows || !skipInLine()) {
                        resync();
                    }
                    return false;
                }
                case INCOMPLETE -> {
                    if (objects.lineOnly()) {
                        problems.problem(window.offset(window.position), UNCLOSED);
                        resync();
                        return false;
                    }
                    if (window.full()) {
                        tooLarge();
                        return false;
                    }
                    if (!window.ended) {
                        // The end alone may decide it: it is scanned once more in any case.
                        more();
                        continue;
                    }
                    if (goOnInside()) {
                        return false;
                    }
                    long at = window.offset(window.position);
                    if (!more()) {
                        problems.problem(at, "the file ends inside a record");
                        brokenTail = true;
                        window.position = window.limit;
                        return false;
                    }
                }
            }
        }
    }

    /** A record that runs to the end without being closed has swallowed the lines after it: goes on at the first of them. */
    private boolean goOnInside() {
        int next = window.recordLine(window.limit, indent);
        if (next < 0) {
            return false;
        }
        problems.problem(window.offset(window.position), UNCLOSED);
        objects.ranTo(window.limit);
        window.position = next;
        return true;
    }

    private void reportTooLarge() {
        problems.problem(
                window.offset(window.position), "a record of more than " + recordBytes + " bytes was left out");
    }

    private void tooLarge() throws IOException {
        reportTooLarge();
        int next = window.recordLine(window.limit, indent);
        if (next >= 0) {
            // Hardly one record: an unclosed one and what follows it.
            objects.ranTo(window.limit);
            window.position = next;
            return;
        }
        window.position++;
        if (!skipOpen(1)) {
            brokenTail = true;
        }
    }

    /** Skips to after the bracket that closes {@code open} open ones, or to a line break in a string, which ends any hope. */
    private boolean skipOpen(int open) throws IOException {
        return skip(open, false) != Skipped.NOTHING_CLOSED;
    }

    /**
     * Moves past an unreadable object whose brackets are closed within its line: what follows it there may be read. False at
     * the end of the line when they are not.
     */
    private boolean skipInLine() throws IOException {
        return skip(0, true) == Skipped.CLOSED;
    }

    /** How skipping ended: behind the closing bracket, before a line break, or at the end of the file. */
    private enum Skipped {
        CLOSED,
        LINE_BREAK,
        NOTHING_CLOSED
    }

    /**
     * Skips to after the bracket that closes all open ones.
     *
     * @param open how many are open
     * @param inLine whether any line break ends it, rather than one in a string only
     */
    private Skipped skip(long open, boolean inLine) throws IOException {
        long depth = open;
        boolean string = false;
        boolean escape = false;
        for (; ; ) {
            byte[] b = window.bytes;
            for (int at = window.position; at < window.limit; at++) {
                int c = b[at];
                if (c == '\n' && (string || inLine)) {
                    window.position = at;
                    return Skipped.LINE_BREAK;
                }
                if (string) {
                    string = escape || c != '"';
                    escape = !escape && c == '\\';
                } else if (c == '"') {
                    string = true;
                } else if (c == '{' || c == '[') {
                    depth++;
                } else if (c == '}' || c == ']') {
                    depth--;
                    if (depth == 0) {
                        window.position = at + 1;
                        return Skipped.CLOSED;
                    }
                }
            }
            window.position = window.limit;
            if (!more()) {
                return Skipped.NOTHING_CLOSED;
            }
        }
    }

    /** After something unreadable: goes on at the next line that begins like a record, at most as far indented as this one. */
    private void resync() throws IOException {
        long from = window.offset(window.position);
        for (; ; ) {
            if (!skipLine()) {
                problems.problem(from, "the rest could not be read");
                brokenTail = true;
                return;
            }
            while (window.available() < indent + 2 && more()) {
                // The beginning of the line is needed at once.
            }
            int at = window.position;
            while (at < window.limit && window.bytes[at] == ' ') {
                at++;
            }
            int c = at < window.limit ? window.bytes[at] : 0;
            if (at - window.position <= indent && (c == '{' || (c == ']' && containers.inArray()))) {
                return;
            }
            if (window.available() == 0 && window.ended) {
                return;
            }
        }
    }

    /** Moves to after the next line break; false when there is none. */
    private boolean skipLine() throws IOException {
        for (; ; ) {
            for (int at = window.position; at < window.limit; at++) {
                if (window.bytes[at] == '\n') {
                    window.position = at + 1;
                    return true;
                }
            }
            window.position = window.limit;
            if (!more()) {
                return false;
            }
        }
    }

    private void record() {
        view.buffer = window.bytes;
        view.start = window.position;
        view.end = scanner.end();
        view.offset = window.offset(window.position);
        window.position = view.end;
        if (!scanner.ascii() && !Utf8.valid(view.buffer, view.start, view.end)) {
            problems.problem(view.offset, "bytes that are not UTF-8 were replaced");
            into(Utf8.repair(view.buffer, view.start, view.end));
        }
        classify();
    }

    /** Makes the view stand at a copy, and scans it. */
    private boolean into(byte[] copy) {
        view.buffer = Arrays.copyOf(copy, copy.length + JsonScanner.PADDING);
        view.start = 0;
        view.end = copy.length;
        return copy.length > 0
                && copy[0] == '{'
                && scanner.scan(view.buffer, 0, copy.length, false) == JsonScanner.Result.COMPLETE
                && scanner.end() == copy.length;
    }

    private void classify() {
        if (!CloudTrail.isEvent(scanner) && !unwrapDetail() && !unwrapText()) {
            view.kind = RecordKind.JSON;
            PlainTime.read(view);
            return;
        }
        view.kind = CloudTrail.fitsColumns(scanner, view.buffer, view.start, view.end)
                ? RecordKind.CLOUDTRAIL
                : RecordKind.ODD_CLOUDTRAIL;
        CloudTrail.readTime(view);
    }

    /** EventBridge puts the event into {@code detail}. */
    private boolean unwrapDetail() {
        if (scanner.slotKind(CloudTrailField.DETAIL) != ValueKind.OBJECT
                || !ValueKind.isString(scanner.slotKind(CloudTrailField.DETAIL_TYPE))) {
            return false;
        }
        int from = scanner.slotStart(CloudTrailField.DETAIL);
        scanner.scan(view.buffer, from, view.end, false);
        if (CloudTrail.isEvent(scanner)) {
            view.start = from;
            view.end = scanner.end();
            return true;
        }
        scanner.scan(view.buffer, view.start, view.end, false);
        return false;
    }

    /** LookupEvents puts the event into {@code CloudTrailEvent}, as text. */
    private boolean unwrapText() {
        byte[] event = view.string(CloudTrailField.WRAPPED_EVENT);
        if (event == null) {
            return false;
        }
        byte[] buffer = view.buffer;
        int start = view.start;
        int end = view.end;
        if (into(event) && CloudTrail.isEvent(scanner)) {
            return true;
        }
        view.buffer = buffer;
        view.start = start;
        view.end = end;
        scanner.scan(buffer, start, end, false);
        return false;
    }

    private boolean nextLine() throws IOException {
        for (; ; ) {
            int at = window.position;
            while (at < window.limit && window.bytes[at] != '\n') {
                at++;
            }
            if (at == window.limit) {
                if (window.full()) {
                    problems.problem(
                            window.offset(window.position),
                            "a line of more than " + recordBytes + " bytes was left out");
                    skipLine();
                    continue;
                }
                if (broken == null && more()) {
                    continue;
                }
                if (window.available() == 0 || broken != null) {
                    if (broken != null) {
                        throw broken;
                    }
                    return false;
                }
            }
            int from = window.position;
            int to = at > from && window.bytes[at - 1] == '\r' ? at - 1 : at;
            window.position = Math.min(at + 1, window.limit);
            if (to > from) {
                line(from, to);
                return true;
            }
        }
    }

    private void line(int from, int to) {
        view.offset = window.offset(from);
        view.buffer = window.bytes;
        view.start = from;
        view.end = to;
        if (!Utf8.valid(view.buffer, from, to)) {
            problems.problem(view.offset, "bytes that are not UTF-8 were replaced");
            byte[] repaired = Utf8.repair(view.buffer, from, to);
            view.buffer = Arrays.copyOf(repaired, repaired.length + JsonScanner.PADDING);
            view.start = 0;
            view.end = repaired.length;
        }
        if (view.buffer[view.start] == '{') {
            byte[] line = view.content();
            if (into(line)) {
                classify();
                if (view.kind == RecordKind.CLOUDTRAIL) {
                    // A text file is read by the scan of plain records alone.
                    view.kind = RecordKind.ODD_CLOUDTRAIL;
                }
                return;
            }
        }
        view.kind = RecordKind.TEXT;
        view.unparsedTime = false;
        String head = view.text(view.start, Math.min(view.end, view.start + LINE_HEAD));
        view.timestamp = Timestamps.inLine(head, view.fallback).orElse(view.fallback);
    }
}
