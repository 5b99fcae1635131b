package dev.quarry.ingest.record;

import static dev.quarry.ingest.json.ValueKind.ESCAPED_STRING;
import static dev.quarry.ingest.json.ValueKind.NUMBER;
import static dev.quarry.ingest.json.ValueKind.OBJECT;
import static dev.quarry.ingest.json.ValueKind.TRUE;

import dev.quarry.ingest.json.JsonScanner;
import dev.quarry.ingest.json.JsonText;
import dev.quarry.ingest.json.Members;
import dev.quarry.ingest.json.ValueKind;
import dev.quarry.lake.Layout.ColumnType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is particular to CloudTrail events: how to know one, and its attributes. */
public final class CloudTrail {
    private static final byte[] SUCCEEDED = ascii("Succeeded");
    private static final byte[] FAILED = ascii("Failed.");
    private static final byte[] ERROR = ascii("ERROR");
    private static final byte[] INFO = ascii("INFO");

    /** The longest JSON that a pattern reads. */
    private static final int MOST_JSON_BYTES = 128_000;

    private CloudTrail() {}

    /** An event has a source, a name, a time, and a version, an identity or an id. */
    static boolean isEvent(JsonScanner scanner) {
        return ValueKind.isString(scanner.slotKind(CloudTrailField.EVENT_SOURCE.slot()))
                && ValueKind.isString(scanner.slotKind(CloudTrailField.EVENT_NAME.slot()))
                && (!ValueKind.isNothing(scanner.slotKind(CloudTrailField.EVENT_TIME.slot()))
                        || !ValueKind.isNothing(scanner.slotKind(CloudTrailField.LOGSTASH_TIME)))
                && (!ValueKind.isNothing(scanner.slotKind(CloudTrailField.EVENT_VERSION.slot()))
                        || scanner.slotKind(CloudTrailField.USER_IDENTITY.slot()) == OBJECT
                        || ValueKind.isString(scanner.slotKind(CloudTrailField.EVENT_ID.slot())));
    }

    /**
     * Whether every member is of its column's type, so that columns and content say the same; also to those who read only
     * so much JSON, and to those who refuse JSON with half a surrogate pair.
     *
     * @param start of the event in the buffer
     * @param end after it
     */
    static boolean fitsColumns(JsonScanner scanner, byte[] buffer, int start, int end) {
        if (scanner.duplicateKeys()
                || scanner.tooDeep()
                || end - start > MOST_JSON_BYTES
                || (scanner.codeUnits() && JsonText.hasLoneSurrogate(buffer, start, end))) {
            return false;
        }
        for (int slot = 0; slot < CloudTrailField.columns(); slot++) {
            byte kind = scanner.slotKind(slot);
            ColumnType type = CloudTrailField.at(slot).type();
            if (kind == ValueKind.STRING || ValueKind.isNothing(kind) || type == ColumnType.JSON) {
                if (kind == ValueKind.STRING && type == ColumnType.BOOLEAN) {
                    return false;
                }
                continue;
            }
            boolean fits = type == ColumnType.BOOLEAN ? ValueKind.isBoolean(kind) : kind == ESCAPED_STRING;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Sets the time of an event: its own, or what the shipper added. */
    static void readTime(RecordView view) {
        view.unparsedTime = false;
        long time = time(view, CloudTrailField.EVENT_TIME.slot());
        if (time == Timestamps.NONE) {
            view.unparsedTime = !ValueKind.isNothing(view.kind(CloudTrailField.EVENT_TIME.slot()));
            time = time(view, CloudTrailField.LOGSTASH_TIME);
        }
        if (time == Timestamps.NONE) {
            view.unparsedTime = true;
            time = view.fallback;
        }
        view.timestamp = time;
    }

    private static long time(RecordView view, int slot) {
        JsonScanner scanner = view.scanner();
        int from = scanner.slotStart(slot);
        int to = scanner.slotEnd(slot);
        return switch (scanner.slotKind(slot)) {
            case ValueKind.STRING -> {
                long iso = Timestamps.iso(view.buffer(), from + 1, to - 1);
                yield iso == Timestamps.NONE ? Timestamps.parse(view.text(from + 1, to - 1)) : iso;
            }
            case NUMBER -> to - from > 40 ? Timestamps.NONE : Timestamps.epoch(view.text(from, to));
            default -> Timestamps.NONE;
        };
    }

    /** The text of a time that could not be understood; null otherwise. */
    static byte[] unparsedTime(RecordView view) {
        if (!view.unparsedTime) {
            return null;
        }
        byte[] text = view.scalar(CloudTrailField.EVENT_TIME.slot());
        return text == null ? view.scalar(CloudTrailField.LOGSTASH_TIME) : text;
    }

    public static byte[] accountId(RecordView view) {
        byte[] account = view.scalar(CloudTrailField.RECIPIENT_ACCOUNT_ID.slot());
        return account == null ? view.scalar(CloudTrailField.IDENTITY_ACCOUNT_ID.slot()) : account;
    }

    /** Who acted: the first known of ARN, service, principal and account. */
    public static byte[] identity(RecordView view) {
        byte[] identity = view.scalar(CloudTrailField.IDENTITY_ARN.slot());
        if (identity == null) {
            identity = view.scalar(CloudTrailField.IDENTITY_INVOKED_BY.slot());
        }
        if (identity == null) {
            identity = view.scalar(CloudTrailField.IDENTITY_PRINCIPAL_ID.slot());
        }
        return identity == null ? view.scalar(CloudTrailField.IDENTITY_ACCOUNT_ID.slot()) : identity;
    }

    /** {@code Succeeded}, or {@code Failed.} and the error code. */
    public static byte[] result(RecordView view) {
        byte[] code = view.scalar(CloudTrailField.ERROR_CODE.slot());
        if (code == null) {
            return SUCCEEDED;
        }
        byte[] result = Arrays.copyOf(FAILED, FAILED.length + code.length);
        System.arraycopy(code, 0, result, FAILED.length, code.length);
        return result;
    }

    /** {@code ERROR} for a call that failed, else {@code INFO}. */
    public static byte[] level(RecordView view) {
        return ValueKind.isNothing(view.kind(CloudTrailField.ERROR_CODE.slot())) ? INFO : ERROR;
    }

    /** 1, 0, or -1 when it is not told. */
    public static int flag(RecordView view, CloudTrailField field) {
        byte kind = view.kind(field.slot());
        return kind == TRUE ? 1 : kind == ValueKind.FALSE ? 0 : -1;
    }

    /** The members without a column, as one JSON object; null when there are none. */
    public static byte[] otherContent(RecordView view) {
        Members members = view.scanner().members();
        ByteArrayOutputStream out = null;
        for (int i = 0; i < members.count(); i++) {
            int slot = members.slot(i);
            boolean covered = slot >= 0 && slot < CloudTrailField.columns();
            if (covered || members.kind(i) == ValueKind.NULL) {
                continue;
            }
            if (out == null) {
                out = new ByteArrayOutputStream(256);
                out.write('{');
            } else {
                out.write(',');
            }
            int key = members.keyStart(i) - 1;
            out.write(view.buffer(), key, members.keyEnd(i) + 1 - key);
            out.write(':');
            out.write(view.buffer(), members.valueStart(i), members.valueEnd(i) - members.valueStart(i));
        }
        if (out == null) {
            return null;
        }
        out.write('}');
        return out.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
