package dev.quarry.engine.duckdb.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaFunctionsTest {
    /** The most rows of one call. */
    private static final int CHUNK = 2048;

    private static final SqlValue TEXT = new SqlValue(Sql.of("s.t"), Kind.STRING);
    private static final SqlValue OTHER = new SqlValue(Sql.of("s.u"), Kind.STRING);

    @TempDir
    Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private Connection connection;
    private QueryFunctions functions;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        JavaFunctions all = new JavaFunctions();
        all.register(connection);
        functions = new QueryFunctions(all);
    }

    @AfterEach
    void close() throws SQLException {
        functions.close();
        connection.close();
    }

    @Test
    void this_version_of_the_api_shows_the_memory_of_its_vectors() {
        assertThat(VectorMemory.isOpen()).isTrue();
        assertThat(NativeMemory.isOpen()).isTrue();
    }

    @Test
    void equal_values_of_a_column_are_evaluated_once_in_a_call() throws SQLException {
        table("CASE WHEN i % 3 = 0 THEN NULL WHEN i % 3 = 1 THEN 'short' ELSE 'longer than twelve bytes' END", "'x'");
        assertAll(twice(TEXT), "t || t");
        assertThat(calls).hasValueLessThan(10);
    }

    @Test
    void results_longer_and_shorter_than_a_slot_are_repeated() throws SQLException {
        table("CASE WHEN i % 2 = 0 THEN '' ELSE 'élan 😀' END", "'x'");
        assertAll(twice(TEXT), "t || t");
        assertThat(calls).hasValueLessThan(10);
    }

    @Test
    void different_values_are_told_apart() throws SQLException {
        table("(i // 2)::VARCHAR || repeat('x', (i % 23)::INT)", "'x'");
        assertAll(twice(TEXT), "t || t");
    }

    @Test
    void values_of_any_length_and_script_are_read_and_written_as_they_are() throws SQLException {
        table("CASE WHEN i % 7 > 0 THEN repeat(['a', 'é', '€', '😀'][i % 4 + 1], (i % 37)::INT) || i END", "'x'");
        assertAll(twice(TEXT), "t || t");
    }

    @Test
    void repeats_of_values_that_were_handed_over_long_ago_and_just_now_keep_theirs() throws SQLException {
        table("repeat((i % 30)::VARCHAR, (i % 30 * 600)::INT)", "'x'");
        assertAll(twice(TEXT), "t || t");
    }

    @Test
    void runs_of_equal_values_between_different_ones_keep_their_place() throws SQLException {
        table("CASE WHEN i // 40 % 2 = 0 THEN 'the same value again' ELSE i::VARCHAR || ' is new' END", "'x'");
        assertAll(twice(TEXT), "t || t");
    }

    @Test
    void all_arguments_count() throws SQLException {
        table("CASE WHEN i % 2 = 0 THEN 'a' END", "CASE WHEN i % 3 = 0 THEN 'b' WHEN i % 3 = 1 THEN 'c' END");
        SqlValue pair = functions.call(Kind.STRING, List.of(TEXT, OTHER), values -> {
            calls.incrementAndGet();
            return Value.of(text(values[0]) + "," + text(values[1]));
        });
        assertAll(pair, "coalesce(t, '-') || ',' || coalesce(u, '-')");
        assertThat(calls).hasValueLessThan(20);
    }

    @Test
    void numbers_are_repeated_too() throws SQLException {
        table("CASE WHEN i % 5 > 0 THEN repeat('y', (i % 5)::INT) END", "'x'");
        SqlValue length = functions.call(Kind.LONG, List.of(TEXT), values -> {
            calls.incrementAndGet();
            return values[0] instanceof StringValue(String text) ? Value.of(text.length()) : NullValue.NULL;
        });
        assertAll(length, "length(t)");
        assertThat(calls).hasValueLessThan(20);
    }

    @Test
    void results_of_many_megabytes_are_written() throws SQLException {
        table("CASE WHEN i % 2 = 0 THEN repeat('z', 20000) ELSE repeat('z', 20000) || i END", "'x'");
        assertAll(twice(TEXT), "t || t");
    }

    @Test
    void a_volatile_function_is_called_for_each_row() throws SQLException {
        table("'same'", "'x'");
        SqlValue count = functions.call(Kind.LONG, List.of(TEXT), true, values -> Value.of(calls.incrementAndGet()));
        assertThat(number("SELECT count(DISTINCT {}) FROM data AS s", count.sql()))
                .isEqualTo(2 * CHUNK);
    }

    private SqlValue twice(SqlValue argument) {
        return functions.call(Kind.STRING, List.of(argument), values -> {
            calls.incrementAndGet();
            return values[0] instanceof StringValue(String text) ? Value.of(text + text) : NullValue.NULL;
        });
    }

    private static String text(Value value) {
        return value instanceof StringValue(String text) ? text : "-";
    }

    /** Two calls' worth of rows from a file, which keeps each value once where there are few. */
    private void table(String text, String other) throws SQLException {
        String file = "'" + folder.resolve("data.parquet").toString().replace("'", "''") + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("COPY (SELECT i, " + text + " AS t, " + other + " AS u FROM range(" + 2 * CHUNK
                    + ") AS r(i)) TO " + file);
            statement.execute("CREATE VIEW data AS SELECT * FROM read_parquet(" + file + ")");
        }
    }

    private void assertAll(SqlValue found, String expected) throws SQLException {
        String wrong = "SELECT count(*) FROM (SELECT * FROM data AS s WHERE "
                + found.sql().text() + " IS DISTINCT FROM " + expected + ")";
        assertThat(number(wrong)).isZero();
    }

    private long number(String template, Sql part) throws SQLException {
        return number(template.replace("{}", part.text()));
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
