package dev.quarry.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTablesTest {
    private static final Layout LAYOUT = new Layout(
            "table",
            List.of(
                    new Layout.Column("position", new Layout.Role.Position(), Layout.ColumnType.LONG),
                    new Layout.Column("c1", new Layout.Role.Attribute("id"), Layout.ColumnType.STRING),
                    new Layout.Column("c2", new Layout.Role.Attribute("age"), Layout.ColumnType.DURATION),
                    new Layout.Column("c3", new Layout.Role.Attribute("more"), Layout.ColumnType.VALUE)));
    private static final String NAME = "/lookups/some/table";

    @TempDir
    Path folder;

    @Test
    void aTableIsThereAfterReopening() throws IOException {
        LookupTable uploaded;
        try (Lake lake = Lake.open(folder)) {
            uploaded = upload(lake, NAME, false, "first");
        }
        try (Lake lake = Lake.open(folder)) {
            assertThat(tables(lake).list()).containsExactly(uploaded);
            assertThat(tables(lake).find(NAME)).contains(uploaded);
            assertThat(uploaded.file()).hasContent("first").startsWith(folder);
            assertThat(uploaded.layout()).isEqualTo(LAYOUT);
            assertThat(uploaded.displayName()).contains("Some table");
            assertThat(uploaded.description()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(WriteStep.class)
    void aCrashLeavesTheOldTableOrTheNewOne(WriteStep step) throws IOException {
        class Crash extends RuntimeException {
            private static final long serialVersionUID = 1;
        }
        try (Lake lake = Lake.open(folder)) {
            upload(lake, NAME, false, "old");
        }
        WriteStep.Observer crash = done -> {
            if (done == step) {
                throw new Crash();
            }
        };
        try (Lake lake = Lake.open(folder, crash)) {
            // No close of the upload: a killed process does not clean up.
            assertThatThrownBy(() -> upload(lake, NAME, true, "new")).isInstanceOf(Crash.class);
        }
        try (Lake lake = Lake.open(folder)) {
            assertThat(tables(lake).list())
                    .singleElement()
                    .satisfies(table ->
                            assertThat(table.file()).hasContent(step == WriteStep.CATALOGUE_COMMITTED ? "new" : "old"));
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void anUploadThatIsNotCommittedIsRemoved() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            try (TableUpload upload = tables(lake).upload(NAME, false)) {
                Files.writeString(upload.file(), "half");
            }
            assertThat(files()).isEmpty();
            assertThat(tables(lake).list()).isEmpty();
        }
    }

    @Test
    void aTableIsReplacedOnlyWhenSomebodySaysSo() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            upload(lake, NAME, false, "old");
            assertFails(LakeException.Kind.EXISTS, () -> tables(lake).upload(NAME, false));
            upload(lake, NAME, true, "new");
            assertThat(tables(lake).find(NAME).orElseThrow().file()).hasContent("new");
            assertThat(files()).hasSize(1);
        }
    }

    /** The second of two uploads at the same time learns that it is too late. */
    @Test
    @SuppressWarnings("resource") // closed in the midst of the test
    void twoUploadsAtOnce() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            TableUpload late = tables(lake).upload(NAME, false);
            upload(lake, NAME, false, "first");
            Files.writeString(late.file(), "late");
            assertFails(
                    LakeException.Kind.EXISTS, () -> late.commit("id", Optional.empty(), Optional.empty(), LAYOUT, 1));
            late.close();
            assertThat(tables(lake).find(NAME).orElseThrow().file()).hasContent("first");
            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void aTableThatIsReadStaysUntilItsReaderIsDone() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            upload(lake, NAME, false, "old");
            LookupTable.Lease one = tables(lake).read(NAME).orElseThrow();
            LookupTable.Lease two = tables(lake).read(NAME).orElseThrow();
            assertThat(tables(lake).delete(NAME)).isTrue();
            assertThat(tables(lake).read(NAME)).isEmpty();
            one.close();
            one.close();
            assertThat(two.table().file()).hasContent("old");
            two.close();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void whatIsNotThereCannotBeDeleted() {
        try (Lake lake = Lake.open(folder)) {
            assertThat(tables(lake).delete(NAME)).isFalse();
        }
    }

    @Test
    void thereIsAnEndToTables() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            for (int i = 0; i < LookupTables.MOST; i++) {
                upload(lake, "/lookups/t" + i, false, "");
            }
            assertFails(LakeException.Kind.LIMIT, () -> tables(lake).upload(NAME, false));
            upload(lake, "/lookups/t0", true, "");
        }
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        try (Lake lake = Lake.open(folder)) {
            Files.delete(upload(lake, NAME, false, "old").file());
        }
        assertFails(LakeException.Kind.CORRUPT, () -> Lake.open(folder));
    }

    @Test
    void aLakeOfTheFirstVersionLearnsOfTables() throws SQLException, IOException {
        Lake.open(folder).close();
        try (Connection catalogue = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("catalogue.sqlite"));
                Statement statement = catalogue.createStatement()) {
            statement.execute("DROP TABLE lookup_table");
            statement.execute("PRAGMA user_version = 1");
        }
        try (Lake lake = Lake.open(folder)) {
            assertThat(tables(lake).list()).isEmpty();
            upload(lake, NAME, false, "first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lookups/a", "/lookups/a/b.c/d-e_f1", "/lookups/.a", "/lookups/..a", "/lookups/A/0"})
    void names(String name) {
        assertThat(TableName.check(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/lookups",
                "/lookups/",
                "lookups/a",
                "/other/a",
                "/lookups/../a",
                "/lookups/../../etc/passwd",
                "/lookups/./a",
                "/lookups//a",
                "/lookups/a/",
                "/lookups/a.",
                "/lookups/a_",
                "/lookups/a b",
                "/lookups/ä",
                "/lookups/a\n",
                "/lookups/a\0",
                "/lookups/a\\b",
                "/Lookups/a"
            })
    void namesThatAreRefused(String name) {
        assertFails(LakeException.Kind.BAD_NAME, () -> TableName.check(name));
    }

    @Test
    void namesHaveAnEnd() {
        String longest = "/lookups/" + "a".repeat(491);
        assertThat(TableName.check(longest)).hasSize(500);
        assertFails(LakeException.Kind.BAD_NAME, () -> TableName.check(longest + "a"));
        // Quick, whatever the text: no pattern that tries again and again.
        assertFails(LakeException.Kind.BAD_NAME, () -> TableName.check("/lookups/" + "_".repeat(480) + "!"));
    }

    private static LookupTables tables(Lake lake) {
        return lake.lookupTables().orElseThrow();
    }

    /** The lake does not look into the file. */
    @SuppressWarnings("resource") // what is committed needs no closing
    private static LookupTable upload(Lake lake, String name, boolean overwrite, String content) throws IOException {
        TableUpload upload = tables(lake).upload(name, overwrite);
        Files.writeString(upload.file(), content);
        return upload.commit("id", Optional.of("Some table"), Optional.empty(), LAYOUT, 3);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("tables"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void assertFails(
            LakeException.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LakeException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
