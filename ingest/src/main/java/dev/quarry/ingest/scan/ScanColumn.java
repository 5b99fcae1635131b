package dev.quarry.ingest.scan;

import dev.quarry.lake.Layout.Column;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * A column and how it gets its values.
 *
 * @param roles what it holds: one value may be a member of the content and a field at once
 */
record ScanColumn(String name, ColumnType type, Reader reader, List<Role> roles) {
    ScanColumn {
        roles = List.copyOf(roles);
    }

    /** Takes the value of a column from a record. */
    sealed interface Reader {
        /** UTF-8, or null. */
        record Text(Function<Row, byte[]> value) implements Reader {}

        /** Never null. */
        record Whole(ToLongFunction<Row> value) implements Reader {}

        /** 1, 0, or -1 for null. */
        record Flag(ToIntFunction<Row> value) implements Reader {}
    }

    static ScanColumn text(String name, ColumnType type, Function<Row, byte[]> value, Role... roles) {
        return new ScanColumn(name, type, new Reader.Text(value), Arrays.asList(roles));
    }

    static ScanColumn number(String name, ColumnType type, ToLongFunction<Row> value, Role... roles) {
        return new ScanColumn(name, type, new Reader.Whole(value), Arrays.asList(roles));
    }

    static ScanColumn flag(String name, ToIntFunction<Row> value, Role... roles) {
        return new ScanColumn(name, ColumnType.BOOLEAN, new Reader.Flag(value), Arrays.asList(roles));
    }

    List<Column> columns() {
        return roles.stream().map(role -> new Column(name, role, type)).toList();
    }
}
