package dev.quarry.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaseStoreTest {
    @TempDir
    private Path folder;

    private CaseStore store;

    @BeforeEach
    void open() {
        store = CaseStore.open(folder.resolve("cases.db"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private QueryNode add(Case owner, Optional<String> parent, String query) {
        return store.addNode(
                owner.id(), new NewNode(parent, query, "", "SUCCEEDED", "{}", Optional.of("[1]".getBytes(UTF_8))));
    }

    @Test
    void keepsCasesOverARestart() {
        Case added = store.add("Keys");
        store.saveDraft(added.id(), "fetch logs | filter x == \"'; DROP TABLE cases; --\"");
        store.close();
        open();
        assertThat(store.cases()).hasSize(1);
        assertThat(store.get(added.id()).query()).isEqualTo("fetch logs | filter x == \"'; DROP TABLE cases; --\"");
        assertThat(store.rename(added.id(), "Other").name()).isEqualTo("Other");
    }

    @Test
    void keepsTheTreeOfQueriesWithTheirResults() {
        Case owner = store.add("");
        QueryNode root = add(owner, Optional.empty(), "fetch logs");
        QueryNode child = add(owner, Optional.of(root.id()), "fetch logs | limit 1");
        assertThat(store.nodes(owner.id())).containsExactly(root, child);
        assertThat(child.parentId()).contains(root.id());
        assertThat(store.compressedResult(owner.id(), child.id()).map(Compression::gunzip))
                .hasValue("[1]".getBytes(UTF_8));
        assertThat(store.get(owner.id()).nodes()).isEqualTo(2);
        assertThat(store.get(owner.id()).bytes()).isPositive();

        store.deleteNode(owner.id(), root.id());
        assertThat(store.node(owner.id(), child.id()).parentId()).isEmpty();
        store.delete(owner.id());
        assertThatThrownBy(() -> store.nodes(owner.id())).hasMessageContaining("there is no case");
    }

    @Test
    void aParentOfAnotherCaseIsRefused() {
        QueryNode foreign = add(store.add("a"), Optional.empty(), "data");
        Case other = store.add("b");
        assertThatThrownBy(() -> add(other, Optional.of(foreign.id()), "data"))
                .isInstanceOfSatisfying(
                        CaseException.class, e -> assertThat(e.reason()).isEqualTo(CaseException.Reason.NOT_FOUND));
        assertThat(store.nodes(other.id())).isEmpty();
    }

    @Test
    void aFullCaseTakesNoMore() {
        Case owner = store.add("");
        for (int i = 0; i < CaseStore.MAX_NODES; i++) {
            add(owner, Optional.empty(), "data");
        }
        assertThatThrownBy(() -> add(owner, Optional.empty(), "data"))
                .isInstanceOfSatisfying(
                        CaseException.class,
                        e -> assertThat(e.reason()).isEqualTo(CaseException.Reason.LIMIT_EXCEEDED));
    }

    @Test
    void aFileOfANewerVersionIsLeftAlone() throws Exception {
        store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cases.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(this::open).hasMessageContaining("newer Quarry");
        store = CaseStore.open(folder.resolve("other.db"), Clock.systemUTC());
    }
}
