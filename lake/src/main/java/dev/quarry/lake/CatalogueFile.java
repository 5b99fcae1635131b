package dev.quarry.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The catalogue's SQLite file: its schema, and transactions. Used by one thread at a time. */
final class CatalogueFile implements AutoCloseable {
    /** What each version added to the one before. */
    private static final List<List<String>> SCHEMA = List.of(
            List.of(
                    "CREATE TABLE layout(id INTEGER PRIMARY KEY, name TEXT NOT NULL, columns TEXT NOT NULL,"
                            + " UNIQUE(name, columns))",
                    "CREATE TABLE segment(id TEXT PRIMARY KEY, bucket TEXT NOT NULL, layout INTEGER NOT NULL"
                            + " REFERENCES layout(id), path TEXT NOT NULL UNIQUE, records INTEGER NOT NULL, raw_bytes"
                            + " INTEGER NOT NULL, file_bytes INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT"
                            + " NULL)",
                    "CREATE TABLE source(id INTEGER PRIMARY KEY, bucket TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT"
                            + " NOT NULL, format TEXT NOT NULL, outcome TEXT NOT NULL, events INTEGER NOT NULL, bytes"
                            + " INTEGER NOT NULL, problems INTEGER NOT NULL, loaded_at INTEGER NOT NULL, UNIQUE(bucket,"
                            + " sha256))",
                    "CREATE TABLE problem(source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,"
                            + " offset INTEGER NOT NULL, reason TEXT NOT NULL)",
                    "CREATE INDEX problem_source ON problem(source)"),
            List.of("CREATE TABLE lookup_table(name TEXT PRIMARY KEY, file TEXT NOT NULL UNIQUE, key TEXT NOT NULL,"
                    + " display_name TEXT, description TEXT, columns TEXT NOT NULL, records INTEGER NOT NULL,"
                    + " file_bytes INTEGER NOT NULL, modified INTEGER NOT NULL)"));

    private static final int VERSION = SCHEMA.size();

    private final Connection connection;

    private CatalogueFile(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file, creating or updating it as needed.
     *
     * @throws LakeException when it is damaged, not to be written, or of a newer version
     */
    static CatalogueFile open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            try {
                prepare(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return new CatalogueFile(connection);
        } catch (SQLException e) {
            if (String.valueOf(e.getMessage()).contains("SQLITE_NOTADB")
                    || String.valueOf(e.getMessage()).contains("SQLITE_CORRUPT")) {
                throw new LakeException(LakeException.Kind.CORRUPT, "the catalogue " + file + " is damaged", e);
            }
            throw Failures.of("cannot open the catalogue " + file, e);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        int version;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            version = row.next() ? row.getInt(1) : 0;
        }
        if (version > VERSION) {
            throw new LakeException(
                    LakeException.Kind.TOO_NEW, "the lake was written by a newer version of Quarry (" + version + ")");
        }
        connection.setAutoCommit(false);
        if (version < VERSION) {
            try (Statement statement = connection.createStatement()) {
                for (List<String> added : SCHEMA.subList(version, VERSION)) {
                    for (String sql : added) {
                        statement.execute(sql);
                    }
                }
                statement.execute("PRAGMA user_version = " + VERSION);
            }
            connection.commit();
        }
    }

    Connection connection() {
        return connection;
    }

    /** Changes of the catalogue that are made as a whole or not at all. */
    @FunctionalInterface
    interface Change {
        void make() throws SQLException;
    }

    /** One transaction. */
    void commit(Change change) {
        try {
            try {
                change.make();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of("cannot write the catalogue", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw Failures.of("cannot close the catalogue", e);
        }
    }
}
