package dev.quarry.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LakeTest {
    private static final Layout LAYOUT = new Layout(
            "some",
            List.of(
                    new Layout.Column("t", new Layout.Role.Timestamp(), Layout.ColumnType.TIMESTAMP),
                    new Layout.Column("i", new Layout.Role.RecordId(), Layout.ColumnType.STRING),
                    new Layout.Column("c", new Layout.Role.Content(), Layout.ColumnType.STRING),
                    new Layout.Column(
                            "f", new Layout.Role.Origin(Layout.Role.Origin.Part.FILE), Layout.ColumnType.STRING),
                    new Layout.Column("a", new Layout.Role.Attribute("aws.region"), Layout.ColumnType.STRING),
                    new Layout.Column("a", new Layout.Role.ContentPath(List.of("x", "y")), Layout.ColumnType.STRING),
                    new Layout.Column("o", new Layout.Role.OtherContent(), Layout.ColumnType.JSON),
                    new Layout.Column("r", new Layout.Role.OtherAttributes(), Layout.ColumnType.JSON)));
    private static final SourceEntry SOURCE =
            new SourceEntry("00", "a.json", "JSON", "LOADED", 3, 300, List.of(new Problem(7, "bad")), 2);

    @TempDir
    Path folder;

    @Test
    void whatWasCommittedIsThereAfterReopening() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            commit(lake, "my_bucket", 10, 20);
        }
        try (Lake lake = Lake.open(folder)) {
            assertThat(lake.timeSpan()).contains(new Dataset.TimeSpan(10, 20));
            assertThat(lake.buckets())
                    .containsExactly(
                            new Dataset.Bucket("my_bucket", 3, 300, 1, Optional.of(new Dataset.TimeSpan(10, 20))));
            assertThat(lake.status().sources())
                    .extracting(LakeStatus.Source::entry)
                    .containsExactly(SOURCE);
            assertThat(lake.containsSource("my_bucket", "00")).isTrue();
            assertThat(lake.containsSource("other_bucket", "00")).isFalse();
            assertThat(relations(lake, 20, 21)).singleElement().satisfies(relation -> {
                assertThat(relation.layout()).isEqualTo(LAYOUT);
                assertThat(((Relation.Segments) relation).files()).allMatch(Files::isRegularFile);
            });
            assertThat(relations(lake, 21, 30)).isEmpty();
            assertThat(relations(lake, 0, 10)).isEmpty();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Lake.open(file))
                .isInstanceOf(LakeException.class)
                .hasMessage("cannot make the lake's folder " + file
                        + ": there is a file of that name, which is no folder; choose another with --lake");
        assertThatThrownBy(() -> Lake.open(file.resolve("x")))
                .hasMessage("cannot make the lake's folder " + file.resolve("x")
                        + ": not a directory; choose another with --lake");
    }

    @Test
    void aFileSystemThatMakesNoFoldersIsToldInWords() {
        Path processes = Path.of("/proc");
        assumeTrue(Files.isDirectory(processes.resolve("self")), "there is no /proc here");
        assertThatThrownBy(() -> Lake.open(processes.resolve("x")))
                .hasMessage(
                        "cannot make the lake's folder /proc/x: there is no such file or folder, and none can be made"
                                + " here; choose another with --lake");
    }

    @ParameterizedTest
    @EnumSource(WriteStep.class)
    void aCrashLeavesAllOrNothing(WriteStep step) throws IOException {
        class Crash extends RuntimeException {
            private static final long serialVersionUID = 1;
        }
        WriteStep.Observer crash = done -> {
            if (done == step) {
                throw new Crash();
            }
        };
        try (Lake lake = Lake.open(folder, crash)) {
            // No close of the append: a killed process does not clean up.
            assertThatThrownBy(() -> commit(lake, "my_bucket", 10, 20)).isInstanceOf(Crash.class);
        }
        try (Lake lake = Lake.open(folder)) {
            boolean committed = step == WriteStep.CATALOGUE_COMMITTED;
            assertThat(lake.buckets()).hasSize(committed ? 1 : 0);
            assertThat(lake.status().sources()).hasSize(committed ? 1 : 0);
            try (Stream<Path> files = Files.walk(folder.resolve("buckets"))) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(committed ? 1 : 0);
            }
        }
    }

    @Test
    void anAppendThatIsNotCommittedIsRemoved() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            try (Append append = lake.append("my_bucket")) {
                append.add(segment(append), LAYOUT, 3, 300, new Dataset.TimeSpan(10, 20));
            }
            try (Stream<Path> files = Files.walk(folder.resolve("buckets"))) {
                assertThat(files.filter(Files::isRegularFile)).isEmpty();
            }
        }
    }

    @Test
    void onlyOneHasItOpen() {
        try (Lake lake = Lake.open(folder)) {
            assertThat(lake.buckets()).isEmpty();
            assertFails(LakeException.Kind.IN_USE, folder);
        }
        Lake.open(folder).close();
    }

    @Test
    void aMissingSegmentIsTold() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            commit(lake, "my_bucket", 10, 20);
            Files.delete(((Relation.Segments) relations(lake, 0, 99).getFirst())
                    .files()
                    .getFirst());
        }
        assertFails(LakeException.Kind.CORRUPT, folder);
    }

    @Test
    void aDamagedCatalogueIsTold() throws IOException {
        Files.writeString(
                folder.resolve("catalogue.sqlite"), "this is no database, whatever its name may say".repeat(50));
        assertFails(LakeException.Kind.CORRUPT, folder);
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Lake.open(file.resolve("lake")))
                .isInstanceOf(LakeException.class)
                .hasMessageNotContaining("\n");
    }

    private static void assertFails(LakeException.Kind kind, Path folder) {
        assertThatThrownBy(() -> Lake.open(folder))
                .isInstanceOfSatisfying(
                        LakeException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }

    private static List<Relation> relations(Lake lake, long start, long end) {
        try (Dataset.Snapshot snapshot = lake.select(new Dataset.Selection(start, end, bucket -> true))) {
            return snapshot.relations();
        }
    }

    @SuppressWarnings("resource") // what is committed needs no closing
    private static void commit(Lake lake, String bucket, long first, long last) throws IOException {
        Append append = lake.append(bucket);
        append.add(segment(append), LAYOUT, 3, 300, new Dataset.TimeSpan(first, last));
        append.source(SOURCE);
        append.commit();
    }

    /** The lake does not look into segments. */
    private static Path segment(Append append) throws IOException {
        return Files.writeString(append.newFile(), "some bytes");
    }
}
