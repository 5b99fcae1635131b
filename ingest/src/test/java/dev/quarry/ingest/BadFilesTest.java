package dev.quarry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarry.lake.BucketName;
import dev.quarry.lake.Lake;
import dev.quarry.lake.LakeException;
import dev.quarry.lake.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BadFilesTest {
    private static final String EVENT =
            "{\"eventVersion\":\"1.08\",\"eventTime\":\"2024-11-26T10:06:47Z\",\"eventSource\":\"kms.amazonaws.com\",\"eventName\":\"%s\"}";

    @TempDir
    Path folder;

    @Test
    void aTruncatedGzipKeepsTheRecordsBeforeTheBreak() throws Exception {
        byte[] whole = gzip(numbered(5000));
        FileReport report = load("cut.json.gz", Arrays.copyOf(whole, whole.length / 2));
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.events()).isBetween(1L, 4999L);
        assertThat(report.problems()).last().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo("the gzip data is truncated");
            assertThat(problem.offset()).isPositive();
        });
        try (Lake lake = Lake.open(folder.resolve("lake"));
                Rows rows = new Rows(lake)) {
            assertThat(rows.of("", "SELECT count(*) FROM $")).containsExactly(Long.toString(report.events()));
            assertThat(lake.status().sources().getFirst().entry().problems())
                    .hasSize(report.problems().size());
        }
    }

    @Test
    void gzipOfSeveralMembersIsOneFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(gzip("{\"a\":1}\n{\"b\""));
        bytes.write(gzip(":2}\n"));
        FileReport report = load("two.json.gz", bytes.toByteArray());
        assertThat(report.outcome()).isEqualTo(Outcome.LOADED);
        assertThat(report.events()).isEqualTo(2);
    }

    @Test
    void damagedGzipIsTold() throws Exception {
        byte[] damaged = gzip("{\"a\":1}\n");
        damaged[damaged.length - 6] ^= 1;
        assertThat(load("sum.json.gz", damaged).problems())
                .containsExactly(new Problem(8, "the gzip data is damaged (its checksum differs)"));
        byte[] followed = gzip("{\"a\":2}\n");
        followed = Arrays.copyOf(followed, followed.length + 3);
        followed[followed.length - 1] = 'x';
        assertThat(load("tail.json.gz", followed).problems())
                .containsExactly(new Problem(8, "something else follows the gzip data"));
    }

    @Test
    void aDecompressionBombIsStopped() throws Exception {
        byte[] bomb = gzip(" ".repeat(100 << 20) + "{\"a\":1}");
        FileReport report = load("bomb.json.gz", bomb);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.problems().getFirst().reason()).contains("like a decompression bomb");
        assertThat(report.events()).isZero();
    }

    @Test
    void whatIsNoLogGivesAReason() throws Exception {
        assertThat(load("empty.json", new byte[0]).outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(load("none.json", bytes("{\"Records\":[]}")).outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(load("hello.json", bytes("hello")).problems())
                .containsExactly(new Problem(0, "not JSON: it begins with neither '{' nor '[{'"));
        assertThat(load("half.json", bytes("{\"a\":")).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(load("zip.zip", bytes("PK\3\4 and nothing"))
                        .problems()
                        .getFirst()
                        .reason())
                .isEqualTo("the zip archive is damaged or truncated");
        assertThat(load("long.json", bytes("{\"a\":\"" + "x".repeat(100 << 20))).problems())
                .containsExactly(new Problem(0, "a record of more than 16777216 bytes was left out"));
    }

    @Test
    void aZipIsReadEntryByEntry() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.json"));
            zip.write(bytes(EVENT.formatted("A")));
            zip.putNextEntry(new ZipEntry("b/c.log"));
            zip.write(bytes("one\ntwo\n"));
            zip.putNextEntry(new ZipEntry("bad.json"));
            zip.write(bytes("oops"));
        }
        Path file = Files.write(folder.resolve("logs.zip"), bytes.toByteArray());
        try (Lake lake = Lake.open(folder.resolve("lake"));
                Rows loaded = new Rows(lake);
                SourceFiles files = SourceFiles.open(List.of(file), BucketName.DEFAULT, Limits.DEFAULT);
                Rows scanned = new Rows(files)) {
            LoadReport report = load(lake, file);
            assertThat(report.events()).isEqualTo(3);
            String names = "SELECT source_file, content FROM $ ORDER BY ALL";
            assertThat(loaded.of("plain", names)).containsExactly("logs.zip!b/c.log | one", "logs.zip!b/c.log | two");
            for (String layout : List.of("cloudtrail", "plain")) {
                assertThat(scanned.of(layout, names)).isEqualTo(loaded.of(layout, names));
            }
        }
    }

    @Test
    void eventsThatDoNotFitTheColumnsAreFoundAmongThePlainRecords() throws Exception {
        String odd = EVENT.formatted("Odd").replace("}", ",\"errorCode\":5,\"readOnly\":true}");
        String late = EVENT.formatted("Late").replace("2024-11-26T10:06:47Z", "soon");
        Path file = Files.writeString(
                folder.resolve("mixed.json"),
                EVENT.formatted("Even") + odd + "{\"level\":\"warning\",\"n\":1.0}" + late);
        try (Lake lake = Lake.open(folder.resolve("lake"));
                Rows loaded = new Rows(lake);
                SourceFiles files = SourceFiles.open(List.of(file), BucketName.DEFAULT, Limits.DEFAULT);
                Rows scanned = new Rows(files)) {
            assertThat(load(lake, file).files().getFirst().format()).isEqualTo(Format.MIXED);
            for (Rows rows : List.of(loaded, scanned)) {
                assertThat(rows.of(
                                "plain",
                                "SELECT aws_service, audit_action, audit_result, audit_read_only, loglevel, status,"
                                        + " other_attributes FROM $ ORDER BY source_offset"))
                        .containsExactly(
                                "cloudtrail | Odd | Failed.5 | true | ERROR | ERROR | null",
                                "null | null | null | null | WARN | WARN | {\"level\":\"warning\",\"n\":1.0}");
                assertThat(
                                rows.of(
                                        "cloudtrail",
                                        "SELECT event_event_name, event_event_time, other_attributes FROM $ ORDER BY source_offset"))
                        .containsExactly(
                                "Even | 2024-11-26T10:06:47Z | null",
                                "Late | soon | {\"unparsed_timestamp\":\"soon\"}");
            }
        }
    }

    @Test
    void anUnclosedLineLosesOnlyItselfLoadedOrNot() throws Exception {
        Path file = Files.writeString(folder.resolve("cut.ndjson"), "{\"a\":\"x\"}\n{\"b\":\n{\"c\":3}\n");
        Problem unclosed = new Problem(10, "the record that begins here is not closed before the next one begins");
        try (Lake lake = Lake.open(folder.resolve("lake"));
                Rows loaded = new Rows(lake);
                SourceFiles files = SourceFiles.open(List.of(file), BucketName.DEFAULT, Limits.DEFAULT);
                Rows scanned = new Rows(files)) {
            FileReport report = load(lake, file).files().getFirst();
            assertThat(report.events()).isEqualTo(2);
            assertThat(report.problems()).containsExactly(unclosed);
            for (Rows rows : List.of(loaded, scanned)) {
                assertThat(rows.of("plain", "SELECT content FROM $ ORDER BY source_offset"))
                        .containsExactly("{\"a\":\"x\"}", "{\"c\":3}");
            }
            assertThat(files.reports().getFirst().problems()).containsExactly(unclosed);
        }
    }

    @Test
    void aBrokenGzipKeepsWhatAnUnclosedLineRanOver() throws Exception {
        byte[] damaged = gzip("{\"a\":1}\n{\"b\":\n{\"c\":3}\n");
        damaged[damaged.length - 6] ^= 1;
        assertThat(load("sum.json.gz", damaged).events()).isEqualTo(2);
    }

    @Test
    void theSameBytesAreLoadedOnce() throws Exception {
        Path a = Files.writeString(folder.resolve("a.json"), EVENT.formatted("A"));
        Path b = Files.writeString(folder.resolve("b.json"), EVENT.formatted("A"));
        try (Lake lake = Lake.open(folder.resolve("lake"))) {
            LoadReport report = new Loader(lake)
                    .load(List.of(a, b), LoadOptions.DEFAULT, ProgressListener.NONE, CancelSignal.NEVER);
            assertThat(report.files())
                    .extracting(FileReport::outcome)
                    .containsExactly(Outcome.LOADED, Outcome.ALREADY_LOADED);
            assertThat(report.events()).isEqualTo(1);
            LoadReport other = new Loader(lake)
                    .load(
                            List.of(a),
                            new LoadOptions("other_bucket", Limits.DEFAULT),
                            ProgressListener.NONE,
                            CancelSignal.NEVER);
            assertThat(other.events()).isEqualTo(1);
        }
    }

    @Test
    void aCancelledLoadLeavesNothingHalfDone() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), numbered(50_000));
        int[] asked = new int[1];
        try (Lake lake = Lake.open(folder.resolve("lake"))) {
            LoadReport report = new Loader(lake)
                    .load(List.of(file), LoadOptions.DEFAULT, ProgressListener.NONE, () -> ++asked[0] > 4);
            assertThat(report.cancelled()).isTrue();
            assertThat(lake.buckets()).isEmpty();
            assertThat(load(lake, file).events()).isEqualTo(50_000);
        }
    }

    @Test
    void aFolderThatLinksBackToItselfIsReadOnce() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs/inner"));
        Files.writeString(logs.resolve("a.json"), EVENT.formatted("A"));
        Files.writeString(logs.resolve("notes.md"), "no log");
        Files.createSymbolicLink(logs.resolve("loop"), folder.resolve("logs"));
        Files.createSymbolicLink(logs.resolve("b.json"), logs.resolve("a.json"));
        try (Lake lake = Lake.open(folder.resolve("lake"))) {
            LoadReport report = load(lake, folder.resolve("logs"));
            assertThat(report.files())
                    .extracting(file -> file.name() + " " + file.outcome())
                    .containsExactly("logs/inner/a.json LOADED", "logs/inner/notes.md SKIPPED");
            assertThat(load(lake, folder.resolve("nowhere")).files())
                    .extracting(file -> file.outcome() + " " + file.problems())
                    .containsExactly("FAILED [no such file or folder]");
        }
    }

    @Test
    void bucketNamesAreChecked() {
        assertThatThrownBy(() -> new LoadOptions("../x", Limits.DEFAULT))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("a bucket name has");
    }

    private FileReport load(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try (Lake lake = Lake.open(folder.resolve("lake"))) {
            return load(lake, file).files().getFirst();
        }
    }

    private static LoadReport load(Lake lake, Path path) {
        return new Loader(lake).load(List.of(path), LoadOptions.DEFAULT, ProgressListener.NONE, CancelSignal.NEVER);
    }

    /** Records that compress badly, so that half of the file is about half of them. */
    private static String numbered(int count) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("{\"n\":")
                    .append(i)
                    .append(",\"r\":")
                    .append(random.nextLong())
                    .append("}\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
