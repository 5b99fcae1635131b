package dev.quarry.server.history;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.server.query.QueryExecution;
import dev.quarry.server.query.QueryHistory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * The last queries that were run, in a SQLite file.
 *
 * <p>Queries do not wait for it: a thread of its own writes what came since it last did, in one transaction. A process that is
 * killed loses at most what ran in its last moments; a machine that loses its power, what the operating system had not yet
 * written.
 */
public final class ExecutionStore implements QueryHistory, AutoCloseable {
    /** How many are kept; the oldest go first. */
    static final int KEPT = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionStore.class);

    /** More than this waiting to be written means that nothing can be written. */
    private static final int MOST_WAITING = 10_000;

    /** How many are written at once. */
    private static final int BATCH = 500;

    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE IF NOT EXISTS execution(id INTEGER PRIMARY KEY, timestamp INTEGER NOT NULL, row TEXT NOT NULL)",
            "CREATE INDEX IF NOT EXISTS execution_timestamp ON execution(timestamp)");

    private final Path file;
    private final BlockingQueue<QueryExecution> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Semaphore news = new Semaphore(0);
    private final Thread writer;

    /** Whoever holds it may take from the queue and use the connection. */
    private final Object writing = new Object();

    private Optional<Connection> connection = Optional.empty();

    /** A store in a file that is made with the first query. */
    public ExecutionStore(Path file) {
        this.file = file;
        this.writer = Thread.ofPlatform().daemon().name("query-history").start(this::write);
    }

    @Override
    public void add(QueryExecution execution) {
        if (waiting.offer(execution)) {
            news.release();
        } else {
            LOG.warn("the history of queries cannot be written fast enough: one is left out");
        }
    }

    /**
     * The queries of a timeframe, oldest first. Those that ended at its very end belong to it: to a clock that stands still,
     * everything happens now.
     */
    public List<RecordValue> rows(TimeRange range) {
        synchronized (writing) {
            try {
                flush();
                return read(connection(), range);
            } catch (SQLException e) {
                LOG.warn("the history of queries {} cannot be read", file, e);
                return List.of();
            }
        }
    }

    private static List<RecordValue> read(Connection connection, TimeRange range) throws SQLException {
        List<RecordValue> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT row FROM execution WHERE timestamp >= ? AND timestamp <= ? ORDER BY id")) {
            select.setLong(1, range.start());
            select.setLong(2, range.end());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (ValueText.parse(row.getString(1)) instanceof RecordValue record) {
                        rows.add(record);
                    }
                }
            }
        }
        return rows;
    }

    private void write() {
        try {
            while (true) {
                news.acquire();
                news.drainPermits();
                writeAll();
            }
        } catch (InterruptedException e) {
            // Closing: what is left is written there.
            Thread.currentThread().interrupt();
        }
    }

    private void writeAll() {
        synchronized (writing) {
            try {
                flush();
            } catch (SQLException e) {
                LOG.warn("the history of queries {} cannot be written", file, e);
            }
        }
    }

    private void flush() throws SQLException {
        List<QueryExecution> batch = new ArrayList<>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            insert(connection(), batch);
            batch.clear();
        }
    }

    private static void insert(Connection connection, List<QueryExecution> executions) throws SQLException {
        try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO execution(timestamp, row) VALUES (?, ?)");
                Statement trim = connection.createStatement()) {
            for (QueryExecution execution : executions) {
                RecordValue row = ExecutionRecord.of(execution);
                insert.setLong(1, row.get("timestamp") instanceof TimestampValue time ? time.nanos() : 0);
                insert.setString(2, ValueText.write(row));
                insert.executeUpdate();
            }
            trim.execute("DELETE FROM execution WHERE id <= (SELECT max(id) FROM execution) - " + KEPT);
            connection.commit();
        }
    }

    private Connection connection() throws SQLException {
        if (connection.isEmpty()) {
            connection = Optional.of(open());
        }
        return connection.get();
    }

    private Connection open() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.execute(sql);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (writing) {
            writeAll();
            try {
                if (connection.isPresent()) {
                    connection.get().close();
                }
            } catch (SQLException e) {
                LOG.warn("the history of queries {} cannot be closed", file, e);
            }
            connection = Optional.empty();
        }
    }
}
