package dev.quarry.engine.duckdb;

import dev.quarry.engine.duckdb.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens databases that can read only what they are allowed to, with a configuration that queries cannot change. */
final class Database {
    private static final AtomicReference<FutureTask<DuckDBConnection>> AHEAD = new AtomicReference<>();

    private Database() {}

    /** What is done with a database before it is locked. */
    @FunctionalInterface
    interface Preparation {
        void prepare(DuckDBConnection connection) throws SQLException;
    }

    /** Begins to open the database that is asked for next: that takes a tenth of a second in which others can work. */
    static void openAhead() {
        FutureTask<DuckDBConnection> opening = new FutureTask<>(() -> {
            DuckDBConnection connection = connect();
            // The driver asks for the local time whenever it gets to know a function. The first time, Java looks for
            // time zones in every jar.
            Objects.requireNonNull(ZoneId.systemDefault());
            return connection;
        });
        if (AHEAD.compareAndSet(null, opening)) {
            Thread.ofPlatform().name("quarry-open").daemon().start(opening);
        }
    }

    private static DuckDBConnection empty() throws SQLException {
        FutureTask<DuckDBConnection> ahead = AHEAD.getAndSet(null);
        if (ahead == null) {
            return connect();
        }
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        } catch (ExecutionException e) {
            // Whatever was wrong, whoever needs the database shall be told of it himself.
            return connect();
        }
    }

    private static DuckDBConnection connect() throws SQLException {
        // Not by way of DriverManager, which makes every driver ready that there is, and what those need.
        DuckDBConnection connection =
                new DuckDBDriver().connect("jdbc:duckdb:", new Properties()).unwrap(DuckDBConnection.class);
        set(connection, commonSettings());
        return connection;
    }

    private static void set(DuckDBConnection connection, List<Sql> settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Sql setting : settings) {
                statement.execute(setting.text());
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    static DuckDBConnection open(EngineOptions options, Preparation preparation) throws SQLException {
        DuckDBConnection connection = empty();
        try {
            preparation.prepare(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        set(connection, settings(options));
        return connection;
    }

    /** Those that hold for every database, so that they can be made ahead. */
    private static List<Sql> commonSettings() {
        return List.of(
                // It reads the source of a count of distinct values with one thread only.
                Sql.of("SET disabled_optimizers = 'distinct_aggregate_rewrite'"),
                // Segments never change: their footers need to be read once only.
                Sql.of("SET parquet_metadata_cache = true"),
                // A query may sort by a field that happens to be a constant.
                Sql.of("SET order_by_non_integer_literal = true"),
                Sql.of("SET autoinstall_known_extensions = false"),
                Sql.of("SET autoload_known_extensions = false"),
                Sql.of("SET allow_community_extensions = false"));
    }

    private static List<Sql> settings(EngineOptions options) {
        List<Sql> settings = new ArrayList<>();
        settings.add(Sql.of("SET threads = {}", Sql.number(Math.max(1, options.threads()))));
        settings.add(Sql.of(
                "SET temp_directory = {}",
                Sql.string(options.temporary().map(Path::toString).orElse(""))));
        options.memoryBytes()
                .ifPresent(bytes -> settings.add(Sql.of("SET memory_limit = {}", Sql.string(bytes + "B"))));
        List<Sql> folders = options.readable().stream()
                .map(folder -> Sql.string(folder.toAbsolutePath().normalize().toString()))
                .toList();
        settings.add(Sql.of("SET allowed_directories = [{}]", Sql.join(", ", folders)));
        settings.add(Sql.of("SET enable_external_access = false"));
        settings.add(Sql.of("SET lock_configuration = true"));
        return settings;
    }
}
