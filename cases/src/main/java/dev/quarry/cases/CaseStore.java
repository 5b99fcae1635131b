package dev.quarry.cases;

import dev.quarry.cases.CaseException.Reason;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cases of a lake. Safe for use by many threads; every change is on disk when the method returns.
 *
 * <pre>{@code
 * try (CaseStore store = CaseStore.open(lake.resolve("cases.db"), Clock.systemUTC())) {
 *     Case added = store.add("Stolen keys");
 * }
 * }</pre>
 *
 * <p>Methods throw {@link CaseException}: {@code NOT_FOUND} for an unknown id, {@code INVALID} for a text that is too long,
 * {@code LIMIT_EXCEEDED} for a full case.
 */
public final class CaseStore implements AutoCloseable {
    /** Queries kept per case. */
    public static final int MAX_NODES = 100;

    /** Stored results per case, in compressed bytes. */
    public static final long MAX_BYTES = 1L << 30;

    private static final int MAX_NAME = 200;
    private static final int MAX_QUERY = 1 << 20;
    private static final String SELECT_CASES = """
            SELECT c.id, c.name, c.created_at, c.updated_at, c.query, count(n.id), coalesce(sum(length(n.result)), 0)
            FROM cases c LEFT JOIN nodes n ON n.case_id = c.id
            """;
    private static final String SELECT_NODES =
            "SELECT id, parent_id, query, name, created_at, state, summary, result IS NOT NULL FROM nodes";

    private final Database database;
    private final Clock clock;

    private CaseStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens the file, creating or updating it as needed. */
    public static CaseStore open(Path file, Clock clock) {
        return new CaseStore(new Database(file), clock);
    }

    /** All cases, the one changed last first. */
    public List<Case> cases() {
        return database.query(
                CaseStore::readCase, SELECT_CASES + " GROUP BY c.id ORDER BY c.updated_at DESC, c.rowid DESC");
    }

    public Case get(String id) {
        return database.query(CaseStore::readCase, SELECT_CASES + " WHERE c.id = ? GROUP BY c.id", id).stream()
                .findFirst()
                .orElseThrow(() -> missingCase(id));
    }

    public Case add(String name) {
        String id = UUID.randomUUID().toString();
        long now = now();
        database.update(
                "INSERT INTO cases (id, name, created_at, updated_at, query) VALUES (?, ?, ?, ?, '')",
                id,
                checked("name", name, MAX_NAME),
                now,
                now);
        return get(id);
    }

    public Case rename(String id, String name) {
        return change(id, "UPDATE cases SET name = ?, updated_at = ? WHERE id = ?", checked("name", name, MAX_NAME));
    }

    /** Saves the query being written. */
    public Case saveDraft(String id, String query) {
        return change(id, "UPDATE cases SET query = ?, updated_at = ? WHERE id = ?", checkedQuery(query));
    }

    /** Removes a case and everything in it. */
    public void delete(String id) {
        if (database.update("DELETE FROM cases WHERE id = ?", id) == 0) {
            throw missingCase(id);
        }
    }

    /** The queries of a case in the order in which they were run. */
    public List<QueryNode> nodes(String caseId) {
        get(caseId);
        return database.query(
                CaseStore::readNode, SELECT_NODES + " WHERE case_id = ? ORDER BY created_at, rowid", caseId);
    }

    public QueryNode node(String caseId, String nodeId) {
        return database
                .query(CaseStore::readNode, SELECT_NODES + " WHERE case_id = ? AND id = ?", caseId, nodeId)
                .stream()
                .findFirst()
                .orElseThrow(() -> missingNode(nodeId));
    }

    /** Keeps a query that was run. */
    public QueryNode addNode(String caseId, NewNode node) {
        String id = UUID.randomUUID().toString();
        checkedQuery(node.query());
        checked("name", node.name(), MAX_NAME);
        Optional<byte[]> compressed = node.result().map(Compression::gzip);
        return database.transaction(() -> {
            Case owner = get(caseId);
            if (owner.nodes() >= MAX_NODES) {
                throw new CaseException(
                        Reason.LIMIT_EXCEEDED,
                        "a case keeps at most " + MAX_NODES + " queries: delete some, or add another case");
            }
            if (owner.bytes() + compressed.map(bytes -> bytes.length).orElse(0) > MAX_BYTES) {
                throw new CaseException(
                        Reason.LIMIT_EXCEEDED,
                        "a case keeps at most 1 GiB of results: delete some queries, or add another case");
            }
            node.parentId().ifPresent(parent -> node(caseId, parent));
            long now = now();
            database.update(
                    """
                    INSERT INTO nodes (id, case_id, parent_id, query, name, created_at, state, summary, result)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    caseId,
                    node.parentId().orElse(null),
                    node.query(),
                    node.name(),
                    now,
                    node.state(),
                    node.resultSummary(),
                    compressed.orElse(null));
            database.update("UPDATE cases SET updated_at = ? WHERE id = ?", now, caseId);
            return node(caseId, id);
        });
    }

    public QueryNode renameNode(String caseId, String nodeId, String name) {
        if (database.update(
                        "UPDATE nodes SET name = ? WHERE case_id = ? AND id = ?",
                        checked("name", name, MAX_NAME),
                        caseId,
                        nodeId)
                == 0) {
            throw missingNode(nodeId);
        }
        return node(caseId, nodeId);
    }

    /** Removes a query; those made from it stay, without a parent. */
    public void deleteNode(String caseId, String nodeId) {
        if (database.update("DELETE FROM nodes WHERE case_id = ? AND id = ?", caseId, nodeId) == 0) {
            throw missingNode(nodeId);
        }
    }

    /** The JSON text of a stored result, compressed with gzip; empty when none was kept. */
    public Optional<byte[]> compressedResult(String caseId, String nodeId) {
        node(caseId, nodeId);
        return database.query(
                        row -> Optional.ofNullable(row.getBytes(1)),
                        "SELECT result FROM nodes WHERE case_id = ? AND id = ?",
                        caseId,
                        nodeId)
                .getFirst();
    }

    @Override
    public void close() {
        database.close();
    }

    private Case change(String id, String sql, String value) {
        if (database.update(sql, value, now(), id) == 0) {
            throw missingCase(id);
        }
        return get(id);
    }

    private long now() {
        return clock.millis();
    }

    private static String checkedQuery(String query) {
        return checked("query", query, MAX_QUERY);
    }

    private static String checked(String what, String text, int limit) {
        if (text.length() > limit) {
            throw new CaseException(Reason.INVALID, "the " + what + " is longer than " + limit + " characters");
        }
        return text;
    }

    private static CaseException missingCase(String id) {
        return new CaseException(Reason.NOT_FOUND, "there is no case " + id);
    }

    private static CaseException missingNode(String id) {
        return new CaseException(Reason.NOT_FOUND, "there is no query " + id + " in this case");
    }

    private static Case readCase(ResultSet row) throws SQLException {
        return new Case(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getInt(6),
                row.getLong(7));
    }

    private static QueryNode readNode(ResultSet row) throws SQLException {
        return new QueryNode(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                row.getBoolean(8));
    }
}
