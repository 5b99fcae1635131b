package dev.quarry.engine.duckdb;

import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same few logs as records, and as segments of two buckets in several layouts. */
final class MixedLogs {
    /** Which records are stored in the layout for events, if they are events. */
    enum Storage {
        PLAIN,
        EVERY_OTHER_EVENT_APART,
        EVENTS_APART
    }

    private MixedLogs() {}

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(Events.TUTORIAL);
        texts.addAll(Events.ODD);
        return texts;
    }

    private static boolean isEvent(String text) {
        return text.startsWith("{\"eventVersion\"");
    }

    private static Map<String, String> attributes(String text, int index) {
        return isEvent(text) ? Map.of("aws.service", "cloudtrail") : Map.of("x", "k" + index);
    }

    private static String bucket(int index) {
        return index % 3 == 0 ? "one" : "two";
    }

    private static long time(int index) {
        return (index % 7) * Queries.MINUTE;
    }

    static List<RecordValue> records() {
        List<RecordValue> logs = new ArrayList<>();
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            LinkedHashMap<String, Value> log = new LinkedHashMap<>();
            log.put("timestamp", new TimestampValue(time(i)));
            log.put("content", Value.of(texts.get(i)));
            log.put("dt.system.bucket", Value.of(bucket(i)));
            attributes(texts.get(i), i).forEach((name, value) -> log.put(name, Value.of(value)));
            logs.add(new RecordValue(log));
        }
        return logs;
    }

    static ParquetDataset segments(Path directory, Storage storage) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        List<String> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean apart = isEvent(text)
                    && switch (storage) {
                        case PLAIN -> false;
                        case EVERY_OTHER_EVENT_APART -> i % 2 == 0;
                        case EVENTS_APART -> true;
                    };
            rows.computeIfAbsent(bucket(i) + (apart ? " trail" : " plain"), key -> new ArrayList<>())
                    .add(
                            apart
                                    ? Layouts.trail(time(i), i, text)
                                    : Layouts.plain(time(i), i, text, attributes(text, i)));
        }
        ParquetDataset dataset = new ParquetDataset(directory);
        rows.forEach((key, segment) -> dataset.add(
                key.substring(0, key.indexOf(' ')), key.endsWith("trail") ? Layouts.TRAIL : Layouts.PLAIN, segment));
        return dataset;
    }
}
