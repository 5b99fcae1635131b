package dev.quarry.ingest.record;

import dev.quarry.ingest.json.JsonText;
import dev.quarry.ingest.json.Members;
import dev.quarry.ingest.json.ValueKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The time of a JSON record that is no CloudTrail event: the first of some well-known members that can be understood. */
final class PlainTime {
    private static final List<String> NAMES = List.of(
            "timestamp",
            "@timestamp",
            "_timestamp",
            "eventtime",
            "date",
            "published_date",
            "syslog.timestamp",
            "time",
            "epochsecond",
            "starttime",
            "datetime",
            "ts",
            "timemillis",
            "@t",
            "requestreceivedtimestamp",
            "stagetimestamp");
    private static final int LONGEST = 24;

    private PlainTime() {}

    static void read(RecordView view) {
        Members members = view.scanner().members();
        int best = Integer.MAX_VALUE;
        long time = Timestamps.NONE;
        boolean told = false;
        for (int i = 0; i < members.count(); i++) {
            if (members.keyEnd(i) - members.keyStart(i) > LONGEST) {
                continue;
            }
            int rank = NAMES.indexOf(
                    view.text(members.keyStart(i), members.keyEnd(i)).toLowerCase(Locale.ROOT));
            if (rank < 0 || rank >= best) {
                continue;
            }
            String text = value(view, i);
            long candidate = text.isEmpty() ? Timestamps.NONE : Timestamps.parse(text);
            told |= !text.isEmpty();
            if (candidate != Timestamps.NONE) {
                best = rank;
                time = candidate;
            }
        }
        view.unparsedTime = told && time == Timestamps.NONE;
        view.timestamp = time == Timestamps.NONE ? view.fallback : time;
    }

    /** Text of a number or string; empty for anything else. */
    private static String value(RecordView view, int member) {
        Members members = view.scanner().members();
        int from = members.valueStart(member);
        int to = members.valueEnd(member);
        return switch (members.kind(member)) {
            case ValueKind.NUMBER -> to - from > 40 ? "" : view.text(from, to);
            case ValueKind.STRING -> view.text(from + 1, to - 1);
            case ValueKind.ESCAPED_STRING ->
                new String(JsonText.decode(view.buffer(), from + 1, to - 1), StandardCharsets.UTF_8);
            default -> "";
        };
    }
}
