package dev.quarry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.BucketName;
import dev.quarry.lake.Lake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RealLogsTest {
    private static final Map<String, Long> EVENTS = Map.ofEntries(
            Map.entry("invictus-ir", 2900L),
            Map.entry("stratus-red-team", 310L),
            Map.entry("traildiscover", 314L),
            Map.entry("otrf-ec2-proxy-s3-exfil", 103L),
            Map.entry("umccr-examples", 21L),
            Map.entry("plaso", 6L),
            Map.entry("aws-docs-kms", 64L),
            Map.entry("aws-docs-cloudtrail", 23L),
            Map.entry("crowdsec-hub", 13L),
            Map.entry("dynatrace-s3-log-forwarder", 2L),
            Map.entry("seed-detections-derived", 43L));

    @TempDir
    Path folder;

    @Test
    void everyEventOfTheCloudTrailFilesIsLoadedOnce() throws Exception {
        Path data = SharedData.folder().resolve("cloudtrail");
        try (Lake lake = Lake.open(folder)) {
            LoadReport report = load(lake, data);
            Map<String, Long> events = new TreeMap<>();
            for (FileReport file : report.files()) {
                if (file.format() == Format.CLOUDTRAIL) {
                    events.put(file.path().getFileName().toString().replace(".ndjson.gz", ""), file.events());
                    assertThat(file.problems()).as(file.name()).isEmpty();
                }
            }
            assertThat(events).containsExactlyInAnyOrderEntriesOf(EVENTS);
            long sum = EVENTS.values().stream().mapToLong(Long::longValue).sum();
            try (Rows rows = new Rows(lake)) {
                assertThat(rows.of("", "SELECT count(*) FROM $ WHERE aws_service = 'cloudtrail'"))
                        .containsExactly(Long.toString(sum));
            }

            LoadReport again = load(lake, data);
            assertThat(again.events()).isZero();
            assertThat(again.files())
                    .extracting(FileReport::outcome)
                    .containsOnly(Outcome.ALREADY_LOADED, Outcome.SKIPPED);
        }
        try (Lake lake = Lake.open(folder)) {
            assertThat(lake.status().sources()).hasSize(EVENTS.size() + 1);
        }
    }

    @Test
    void otherLogsAreLoadedAsPlainRecords() throws Exception {
        Path data = SharedData.folder().resolve("logs");
        try (Lake lake = Lake.open(folder)) {
            LoadReport report = load(lake, data);
            assertThat(report.files())
                    .extracting(file -> file.path().getFileName() + " " + file.format() + " " + file.events())
                    .containsExactly(
                            "apache_access_10k.log.gz TEXT 10000",
                            "k8s-audit-crowdsec.ndjson.gz JSON 2",
                            "vpcflow-derived-zeek.log.gz TEXT 1785",
                            "zeek-apt29-day1.jsonl.gz JSON 2140");
            try (Rows rows = new Rows(lake)) {
                assertThat(rows.of(
                                "plain",
                                "SELECT source_file, min(timestamp), max(timestamp) FROM $ GROUP BY ALL ORDER BY 1"))
                        .containsExactly(
                                "logs/apache_access_10k.log.gz | 1431857100000000000 | 1432155959000000000",
                                "logs/k8s-audit-crowdsec.ndjson.gz | 1684331997756152000 | 1684336102763960000",
                                "logs/vpcflow-derived-zeek.log.gz | 1588205198000000000 | 1588318461000000000",
                                "logs/zeek-apt29-day1.jsonl.gz | 1588205198899710000 | 1588207500760719000");
            }
        }
    }

    @Test
    void filesGiveTheSameRowsWithoutBeingLoaded() throws Exception {
        Path data = SharedData.folder().resolve("cloudtrail");
        String everything = "SELECT * FROM $ ORDER BY ALL";
        try (Lake lake = Lake.open(folder);
                SourceFiles files = SourceFiles.open(List.of(data), BucketName.DEFAULT, Limits.DEFAULT);
                Rows loaded = new Rows(lake);
                Rows scanned = new Rows(files)) {
            load(lake, data);
            for (String layout : List.of("plain", "cloudtrail", "plain")) {
                assertThat(scanned.of(layout, everything)).isEqualTo(loaded.of(layout, everything));
            }
            assertThat(scanned.of(
                            "cloudtrail", "SELECT event_event_name, count(*) FROM $ GROUP BY 1 ORDER BY 2 DESC, 1"))
                    .isEqualTo(loaded.of(
                            "cloudtrail", "SELECT event_event_name, count(*) FROM $ GROUP BY 1 ORDER BY 2 DESC, 1"));
            assertThat(scanned.of("", "SELECT count(*) FROM $")).isEqualTo(loaded.of("", "SELECT count(*) FROM $"));
            assertThat(files.timeSpan()).isEqualTo(lake.timeSpan());
        }
    }

    private static LoadReport load(Lake lake, Path data) {
        return new Loader(lake).load(List.of(data), LoadOptions.DEFAULT, ProgressListener.NONE, CancelSignal.NEVER);
    }
}
