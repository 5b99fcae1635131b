package dev.quarry.ingest.record;

import dev.quarry.ingest.LogField;
import dev.quarry.ingest.json.JsonText;
import dev.quarry.ingest.json.Members;
import dev.quarry.ingest.json.ValueKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields of a record that is kept as a plain one. */
public final class PlainFields {
    private static final byte[] CLOUDTRAIL = CloudTrail.ascii("cloudtrail");
    private static final byte[] AWS = CloudTrail.ascii("aws");
    private static final List<String> LEVEL_NAMES =
            List.of("loglevel", "status", "severity", "level", "syslog.severity");
    private static final String READ_ONLY = LogField.AUDIT_READ_ONLY.field();
    private static final String UNPARSED_TIMESTAMP = LogField.UNPARSED_TIMESTAMP.field();

    private final EnumMap<PlainAttribute, byte[]> values = new EnumMap<>(PlainAttribute.class);
    private final ByteArrayOutputStream others = new ByteArrayOutputStream();
    private int readOnly;

    /** The value of a field as UTF-8, or null. */
    public byte[] value(PlainAttribute attribute) {
        return values.get(attribute);
    }

    /** 1, 0, or -1 when it is not told. */
    public int readOnly() {
        return readOnly;
    }

    /** The other fields as a JSON object, or null. */
    public byte[] others() {
        return others.size() == 0 ? null : others.toByteArray();
    }

    /** Takes the fields of a record of any kind. */
    public void read(RecordView view) {
        values.clear();
        others.reset();
        readOnly = -1;
        set(PlainAttribute.STATUS, LogLevel.NONE.status());
        set(PlainAttribute.LOGLEVEL, LogLevel.NONE.name());
        switch (view.kind()) {
            case TEXT -> values.put(PlainAttribute.LOG_SOURCE, view.sourceBytes());
            case JSON -> json(view);
            case CLOUDTRAIL, ODD_CLOUDTRAIL -> cloudTrail(view);
        }
        if (others.size() > 0) {
            others.write('}');
        }
    }

    private void set(PlainAttribute attribute, String value) {
        values.put(attribute, CloudTrail.ascii(value));
    }

    private void cloudTrail(RecordView view) {
        values.put(PlainAttribute.AWS_SERVICE, CLOUDTRAIL);
        values.put(PlainAttribute.CLOUD_PROVIDER, AWS);
        values.put(PlainAttribute.AWS_REGION, view.scalar(CloudTrailField.AWS_REGION.slot()));
        values.put(PlainAttribute.AWS_ACCOUNT_ID, CloudTrail.accountId(view));
        values.put(PlainAttribute.AUDIT_ACTION, view.scalar(CloudTrailField.EVENT_NAME.slot()));
        values.put(PlainAttribute.AUDIT_EVENT_SOURCE, view.scalar(CloudTrailField.EVENT_SOURCE.slot()));
        values.put(PlainAttribute.AUDIT_IDENTITY_TYPE, view.scalar(CloudTrailField.IDENTITY_TYPE.slot()));
        values.put(PlainAttribute.AUDIT_IDENTITY, CloudTrail.identity(view));
        values.put(PlainAttribute.AUDIT_RESULT, CloudTrail.result(view));
        values.put(PlainAttribute.STATUS, CloudTrail.level(view));
        values.put(PlainAttribute.LOGLEVEL, CloudTrail.level(view));
        readOnly = CloudTrail.flag(view, CloudTrailField.READ_ONLY);
        byte[] time = CloudTrail.unparsedTime(view);
        if (time != null) {
            member(UNPARSED_TIMESTAMP, quote(time));
        }
    }

    /** The rest column of a CloudTrail event: the time that could not be understood, or null. */
    public static byte[] cloudTrailOthers(RecordView view) {
        byte[] time = CloudTrail.unparsedTime(view);
        return time == null ? null : unparsedTimeObject(time);
    }

    private static byte[] unparsedTimeObject(byte[] time) {
        String text = "{\"" + UNPARSED_TIMESTAMP + "\":" + quote(time) + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void json(RecordView view) {
        values.put(PlainAttribute.LOG_SOURCE, view.sourceBytes());
        Members members = view.scanner().members();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < members.count(); i++) {
            last.put(name(view, i), i);
        }
        int best = LEVEL_NAMES.size();
        String unparsed = "";
        for (int i = 0; i < members.count(); i++) {
            byte kind = members.kind(i);
            String name = name(view, i);
            boolean scalar = kind != ValueKind.NULL && kind != ValueKind.OBJECT && kind != ValueKind.ARRAY;
            if (!scalar || last.get(name) != i) {
                continue;
            }
            int rank = LEVEL_NAMES.indexOf(name.toLowerCase(Locale.ROOT));
            if (rank >= 0 && rank < best && ValueKind.isString(kind)) {
                Optional<LogLevel> level = LogLevel.named(new String(scalar(view, i), StandardCharsets.UTF_8));
                if (level.isPresent()) {
                    best = rank;
                    set(PlainAttribute.LOGLEVEL, level.get().name());
                    set(PlainAttribute.STATUS, level.get().status());
                }
            }
            PlainAttribute attribute = PlainAttribute.BY_FIELD.get(name);
            if (attribute == PlainAttribute.STATUS || attribute == PlainAttribute.LOGLEVEL) {
                continue;
            }
            if (attribute != null) {
                values.put(attribute, scalar(view, i));
            } else if (name.equals(READ_ONLY)) {
                String flag = new String(scalar(view, i), StandardCharsets.UTF_8);
                readOnly = flag.equals("true") ? 1 : flag.equals("false") ? 0 : -1;
            } else if (name.equals("timestamp")) {
                unparsed = view.unparsedTime() ? quote(scalar(view, i)) : "";
            } else if (!reserved(name)) {
                rawMember(view, i);
            }
        }
        if (!unparsed.isEmpty() && !last.containsKey(UNPARSED_TIMESTAMP)) {
            member(UNPARSED_TIMESTAMP, unparsed);
        }
    }

    /** Names that mean something of the record itself, which its text must not be able to claim. */
    private static boolean reserved(String name) {
        return name.equals("content") || name.startsWith("dt.system.") || name.startsWith("quarry.");
    }

    private static String name(RecordView view, int member) {
        Members members = view.scanner().members();
        int from = members.keyStart(member);
        int to = members.keyEnd(member);
        return members.escapedKey(member)
                ? new String(JsonText.decode(view.buffer(), from, to), StandardCharsets.UTF_8)
                : view.text(from, to);
    }

    private static byte[] scalar(RecordView view, int member) {
        Members members = view.scanner().members();
        int from = members.valueStart(member);
        int to = members.valueEnd(member);
        return switch (members.kind(member)) {
            case ValueKind.STRING -> Arrays.copyOfRange(view.buffer(), from + 1, to - 1);
            case ValueKind.ESCAPED_STRING -> JsonText.decode(view.buffer(), from + 1, to - 1);
            default -> Arrays.copyOfRange(view.buffer(), from, to);
        };
    }

    private void rawMember(RecordView view, int member) {
        Members members = view.scanner().members();
        others.write(others.size() == 0 ? '{' : ',');
        int key = members.keyStart(member) - 1;
        others.write(view.buffer(), key, members.keyEnd(member) + 1 - key);
        others.write(':');
        int from = members.valueStart(member);
        others.write(view.buffer(), from, members.valueEnd(member) - from);
    }

    private void member(String name, String json) {
        others.write(others.size() == 0 ? '{' : ',');
        others.writeBytes(('"' + name + "\":" + json).getBytes(StandardCharsets.UTF_8));
    }

    private static String quote(byte[] utf8) {
        StringBuilder out = new StringBuilder("\"");
        String text = new String(utf8, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
