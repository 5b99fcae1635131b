package dev.quarry.cases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings a database file to the newest form; the version is SQLite's {@code user_version}. */
final class Migrations {
    /** One entry per version, each a list of statements. Never change an entry that was released: add one. */
    private static final List<List<String>> VERSIONS = List.of(List.of(
            """
            CREATE TABLE cases (
              id TEXT PRIMARY KEY,
              name TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              query TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE nodes (
              id TEXT PRIMARY KEY,
              case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
              parent_id TEXT REFERENCES nodes (id) ON DELETE SET NULL,
              query TEXT NOT NULL,
              name TEXT NOT NULL,
              created_at INTEGER NOT NULL,
              state TEXT NOT NULL,
              summary TEXT NOT NULL,
              result BLOB
            ) STRICT
            """,
            "CREATE INDEX nodes_by_case ON nodes (case_id, created_at)",
            "CREATE INDEX nodes_by_parent ON nodes (parent_id)"));

    private Migrations() {}

    static void run(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > VERSIONS.size()) {
            throw new CaseException(
                    CaseException.Reason.STORAGE,
                    "the cases were written by a newer Quarry (form " + version + "); update Quarry to open them");
        }
        for (int next = version; next < VERSIONS.size(); next++) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : VERSIONS.get(next)) {
                    statement.execute(sql);
                }
                statement.execute("PRAGMA user_version = " + (next + 1));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            return rows.getInt(1);
        }
    }
}
