package dev.quarry.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** Which segments exist and which sources they came from: a SQLite file, one transaction per commit. */
final class Catalogue implements AutoCloseable {
    private static final int VERSION = 2;

    /** What each version added to the one before. */
    private static final List<List<String>> SCHEMA = List.of(
            List.of(
                    "CREATE TABLE layout(id INTEGER PRIMARY KEY, name TEXT NOT NULL, columns TEXT NOT NULL, UNIQUE(name, columns))",
                    "CREATE TABLE segment(id TEXT PRIMARY KEY, bucket TEXT NOT NULL, layout INTEGER NOT NULL REFERENCES layout(id),"
                            + " path TEXT NOT NULL UNIQUE, records INTEGER NOT NULL, raw_bytes INTEGER NOT NULL,"
                            + " file_bytes INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL)",
                    "CREATE TABLE source(id INTEGER PRIMARY KEY, bucket TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL,"
                            + " format TEXT NOT NULL, outcome TEXT NOT NULL, events INTEGER NOT NULL, bytes INTEGER NOT NULL,"
                            + " problems INTEGER NOT NULL, loaded_at INTEGER NOT NULL, UNIQUE(bucket, sha256))",
                    "CREATE TABLE problem(source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,"
                            + " offset INTEGER NOT NULL, reason TEXT NOT NULL)",
                    "CREATE INDEX problem_source ON problem(source)"),
            List.of("CREATE TABLE lookup_table(name TEXT PRIMARY KEY, file TEXT NOT NULL UNIQUE, key TEXT NOT NULL,"
                    + " display_name TEXT, description TEXT, columns TEXT NOT NULL, records INTEGER NOT NULL,"
                    + " file_bytes INTEGER NOT NULL, modified INTEGER NOT NULL)"));

    private final Connection connection;

    private Catalogue(Connection connection) {
        this.connection = connection;
    }

    static Catalogue open(Path file) {
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
            return new Catalogue(connection);
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

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        Map<Long, Layout> layouts = new HashMap<>();
        String sql = "SELECT s.id, s.bucket, s.layout, l.name, l.columns, s.path, s.records, s.raw_bytes, s.file_bytes,"
                + " s.first, s.last FROM segment s JOIN layout l ON l.id = s.layout ORDER BY s.first, s.id";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                Layout layout = layouts.get(row.getLong(3));
                if (layout == null) {
                    layout = LayoutText.read(row.getString(4), row.getString(5));
                    layouts.put(row.getLong(3), layout);
                }
                segments.add(new Segment(
                        row.getString(1),
                        row.getString(2),
                        layout,
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        new Dataset.TimeSpan(row.getLong(10), row.getLong(11))));
            }
            return segments;
        } catch (SQLException e) {
            throw Failures.of("cannot read the catalogue", e);
        }
    }

    /** One transaction. */
    void commit(String bucket, List<Segment> segments, List<SourceEntry> sources, long now) {
        try {
            try {
                for (Segment segment : segments) {
                    insert(segment);
                }
                for (SourceEntry source : sources) {
                    insert(bucket, source, now);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw Failures.of("cannot write the catalogue", e);
        }
    }

    private void insert(Segment segment) throws SQLException {
        long layout = layout(segment.layout());
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, segment.id());
            insert.setString(2, segment.bucket());
            insert.setLong(3, layout);
            insert.setString(4, segment.path());
            insert.setLong(5, segment.records());
            insert.setLong(6, segment.rawBytes());
            insert.setLong(7, segment.fileBytes());
            insert.setLong(8, segment.span().first());
            insert.setLong(9, segment.span().last());
            insert.executeUpdate();
        }
    }

    private long layout(Layout layout) throws SQLException {
        String columns = LayoutText.write(layout);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT OR IGNORE INTO layout(name, columns) VALUES (?, ?)")) {
            insert.setString(1, layout.name());
            insert.setString(2, columns);
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM layout WHERE name = ? AND columns = ?")) {
            select.setString(1, layout.name());
            select.setString(2, columns);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void insert(String bucket, SourceEntry source, long now) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM source WHERE bucket = ? AND sha256 = ?")) {
            delete.setString(1, bucket);
            delete.setString(2, source.sha256());
            delete.executeUpdate();
        }
        long id;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source(bucket, sha256, name, format, outcome, events, bytes, problems, loaded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
            insert.setString(1, bucket);
            insert.setString(2, source.sha256());
            insert.setString(3, source.name());
            insert.setString(4, source.format());
            insert.setString(5, source.outcome());
            insert.setLong(6, source.events());
            insert.setLong(7, source.bytes());
            insert.setLong(8, source.problemCount());
            insert.setLong(9, now);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                id = row.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO problem VALUES (?, ?, ?)")) {
            for (Problem problem : source.problems()) {
                insert.setLong(1, id);
                insert.setLong(2, problem.offset());
                insert.setString(3, problem.reason());
                insert.executeUpdate();
            }
        }
    }

    List<LakeStatus.Source> sources() {
        String sql = "SELECT id, bucket, sha256, name, format, outcome, events, bytes, problems, loaded_at"
                + " FROM source ORDER BY id";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<LakeStatus.Source> sources = new ArrayList<>();
            while (row.next()) {
                long count = row.getLong(9);
                sources.add(new LakeStatus.Source(
                        row.getString(2),
                        row.getLong(10),
                        new SourceEntry(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getLong(8),
                                count == 0 ? List.of() : problems(row.getLong(1)),
                                count)));
            }
            return sources;
        } catch (SQLException e) {
            throw Failures.of("cannot read the catalogue", e);
        }
    }

    private List<Problem> problems(long source) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT offset, reason FROM problem WHERE source = ? ORDER BY rowid")) {
            select.setLong(1, source);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    problems.add(new Problem(row.getLong(1), row.getString(2)));
                }
            }
        }
        return problems;
    }

    /** Whether these bytes are in the bucket already. */
    boolean contains(String bucket, String sha256) {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT 1 FROM source WHERE bucket = ? AND sha256 = ? AND (events > 0 OR outcome <> 'FAILED')")) {
            select.setString(1, bucket);
            select.setString(2, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw Failures.of("cannot read the catalogue", e);
        }
    }

    List<LookupTable> lookupTables(Path folder) {
        String sql = "SELECT name, file, key, display_name, description, columns, records, file_bytes, modified"
                + " FROM lookup_table ORDER BY name";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<LookupTable> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(new LookupTable(
                        row.getString(1),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        LayoutText.read("table", row.getString(6)),
                        folder.resolve(row.getString(2)),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)));
            }
            return tables;
        } catch (SQLException e) {
            throw Failures.of("cannot read the catalogue", e);
        }
    }

    /** Adds a table, or replaces the one of its name; one transaction. */
    void putLookupTable(LookupTable table) {
        change("INSERT OR REPLACE INTO lookup_table VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", insert -> {
            insert.setString(1, table.name());
            insert.setString(2, table.file().getFileName().toString());
            insert.setString(3, table.key());
            insert.setString(4, table.displayName().orElse(null));
            insert.setString(5, table.description().orElse(null));
            insert.setString(6, LayoutText.write(table.layout()));
            insert.setLong(7, table.records());
            insert.setLong(8, table.fileBytes());
            insert.setLong(9, table.modified());
        });
    }

    void deleteLookupTable(String name) {
        change("DELETE FROM lookup_table WHERE name = ?", delete -> delete.setString(1, name));
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Binding binding) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            try {
                binding.bind(statement);
                statement.executeUpdate();
                connection.commit();
            } catch (SQLException e) {
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
