package dev.quarry.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.ingest.json.Members;
import dev.quarry.ingest.json.ValueKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldRecordTest {
    private static final String EVENT = """
            {"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:a\\u00e9","accountId" : "1"},
            "eventTime":"2024-05-01T10:00:0%d.5Z","eventSource":"s3.amazonaws.com","eventName":"Put",
            "readOnly":false,"errorCode":null,"requestParameters":{"k":[1,{"x":"%s"}]},"we\\u0069rd" : {"a":1},
            "detail":"d","none":null,"detail-type":7}
            """;

    /** The block is used again for the later ones, as a load does. */
    @Test
    void isVisitedAsItWasRead() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int length : new int[] {0, 40_000, 3, 70_000, 200_000}) {
            texts.add(EVENT.formatted(texts.size(), "v".repeat(length)));
        }
        texts.add("{\"time\":\"2024-05-01T10:00:00Z\",\"a\":{\"b\":[]},\"c\":\"d\\n\"}");
        texts.add(EVENT.formatted(9, "k").replace("\"Put\"", "\"P\",\"eventName\":\"Q\""));
        HeldRecord.Block block = new HeldRecord.Block(300_000);
        for (int first = 0; first < texts.size(); first++) {
            block.clear();
            List<String> read = new ArrayList<>();
            List<HeldRecord> held = new ArrayList<>();
            RecordReader reader = reader(String.join("\n", texts.subList(first, texts.size())));
            while (reader.next()) {
                if (block.hasRoomFor(HeldRecord.bound(reader.view()))) {
                    read.add(text(reader.view()));
                    held.add(HeldRecord.of(reader.view(), block, new HeldRecord.Source("f.json")));
                }
            }
            assertThat(held).isNotEmpty();
            if (first == 0) {
                assertThat(held).extracting(HeldRecord::scanned).contains(true, false);
            }
            HeldRecord.Visitor visitor = new HeldRecord.Visitor();
            for (int i = held.size() - 1; i >= 0; i--) {
                assertThat(text(visitor.visit(held.get(i)))).isEqualTo(read.get(i));
            }
        }
    }

    private static RecordReader reader(String text) {
        return new RecordReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "f.json",
                Records.FALLBACK,
                Records.SMALL,
                (offset, reason) -> assertThat(reason).isEmpty());
    }

    /** All that columns are filled from. */
    private static String text(RecordView view) {
        List<Object> all = new ArrayList<>(List.of(
                view.kind(),
                view.timestamp(),
                view.offset(),
                view.unparsedTime(),
                view.source(),
                utf8(view.content())));
        for (CloudTrailField field : CloudTrailField.values()) {
            all.add(field + "=" + utf8(view.json(field.slot())) + utf8(view.scalar(field.slot()))
                    + CloudTrail.flag(view, field));
        }
        if (view.kind() == RecordKind.CLOUDTRAIL) {
            all.add(utf8(CloudTrail.otherContent(view)));
            all.add(utf8(PlainFields.cloudTrailOthers(view)));
        } else {
            Members members = view.scanner().members();
            for (int i = 0; i < members.count(); i++) {
                all.add(view.text(members.keyStart(i), members.valueEnd(i)) + members.kind(i) + members.escapedKey(i));
            }
        }
        assertThat(view.scanner().slotKind(CloudTrailField.DETAIL))
                .isEqualTo(view.kind() == RecordKind.JSON ? ValueKind.MISSING : ValueKind.STRING);
        return all.toString();
    }

    private static String utf8(byte[] value) {
        return value == null ? "" : '<' + new String(value, StandardCharsets.UTF_8) + '>';
    }
}
