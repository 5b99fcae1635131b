package dev.quarry.lake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which segments exist and which sources they came from. */
final class Catalogue {
    private final CatalogueFile file;
    private final Connection connection;

    Catalogue(CatalogueFile file) {
        this.file = file;
        this.connection = file.connection();
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

    /**
     * Adds segments and what they came from, all or nothing.
     *
     * @param now when they were loaded, in nanoseconds since 1970
     */
    void commit(String bucket, List<Segment> segments, List<SourceEntry> sources, long now) {
        file.commit(() -> {
            for (Segment segment : segments) {
                insert(segment);
            }
            for (SourceEntry source : sources) {
                insert(bucket, source, now);
            }
        });
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
}
