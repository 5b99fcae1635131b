package dev.quarry.engine.duckdb.table;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads CSV files with a header: separated by commas, semicolons, tabs or bars, found out by looking.
 *
 * <p>A column is of whole numbers, numbers or booleans where every cell is written as one; anything else is text. Whole numbers
 * of ten digits and more, and those that begin with zero, are names (of accounts, for example) rather than numbers: they stay
 * text. An empty cell is null.
 */
public final class CsvFile {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,8})\\.[0-9]{1,9}");
    private static final Pattern TRUTH = Pattern.compile("true|false|TRUE|FALSE|True|False");

    private static final Pattern GLOB = Pattern.compile("[*?\\[{]");

    private CsvFile() {}

    /**
     * The rows of a file.
     *
     * @throws IOException when it cannot be read or makes no sense; the message is one line
     */
    public static List<RecordValue> read(Path file) throws IOException {
        if (!GLOB.matcher(file.toString()).find()) {
            return readPlain(file);
        }
        // To DuckDB such a name means any number of files.
        Path plain = Files.createTempFile("quarry", ".csv" + (file.toString().endsWith(".gz") ? ".gz" : ""));
        try {
            Files.copy(file, plain, StandardCopyOption.REPLACE_EXISTING);
            return readPlain(plain);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private static List<RecordValue> readPlain(Path file) throws IOException {
        Sql query = Sql.of(
                "SELECT * FROM read_csv({}, all_varchar = true, header = true, sample_size = -1)",
                Sql.string(file.toAbsolutePath().toString()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // One thread keeps the order of the rows.
            statement.execute("SET threads = 1");
            try (ResultSet rows = statement.executeQuery(query.text())) {
                return typed(read(rows));
            }
        } catch (SQLException e) {
            String message = String.valueOf(e.getMessage());
            throw new IOException(
                    "the CSV cannot be read: " + message.lines().findFirst().orElse(""), e);
        }
    }

    private static List<RecordValue> read(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<RecordValue> records = new ArrayList<>();
        while (rows.next()) {
            LinkedHashMap<String, Value> members = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                String cell = rows.getString(i);
                members.put(columns.getColumnName(i), cell == null ? NullValue.NULL : Value.of(cell));
            }
            records.add(new RecordValue(members));
        }
        return records;
    }

    private static List<RecordValue> typed(List<RecordValue> records) {
        if (records.isEmpty()) {
            return records;
        }
        Map<String, Function<String, Value>> readers = new LinkedHashMap<>();
        for (String field : records.getFirst().members().keySet()) {
            readers.put(field, reader(records, field));
        }
        List<RecordValue> typed = new ArrayList<>(records.size());
        for (RecordValue row : records) {
            LinkedHashMap<String, Value> members = new LinkedHashMap<>();
            row.members()
                    .forEach((field, cell) -> members.put(
                            field,
                            cell instanceof StringValue(String text)
                                    ? readers.get(field).apply(text)
                                    : cell));
            typed.add(new RecordValue(members));
        }
        return typed;
    }

    private static Function<String, Value> reader(List<RecordValue> records, String field) {
        boolean whole = true;
        boolean number = true;
        boolean truth = true;
        for (RecordValue row : records) {
            if (row.get(field) instanceof StringValue(String text)) {
                boolean isWhole = WHOLE.matcher(text).matches();
                whole &= isWhole;
                number &= isWhole || DECIMAL.matcher(text).matches();
                truth &= TRUTH.matcher(text).matches();
            }
        }
        if (whole) {
            return text -> Value.of(Long.parseLong(text));
        }
        if (number) {
            return text -> Value.of(Double.parseDouble(text));
        }
        return truth ? text -> Value.of(Boolean.parseBoolean(text)) : Value::of;
    }
}
