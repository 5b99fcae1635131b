package dev.quarry.ingest.scan;

import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;

/** The values of one column for one chunk of rows. */
sealed interface ColumnBuffer {
    /** Takes the value of a row; returns its size in bytes. */
    int take(int index, Row row);

    void flush(DuckDBWritableVector vector, int rows);

    static ColumnBuffer of(ScanColumn.Reader reader, int capacity) {
        return switch (reader) {
            case ScanColumn.Reader.Text text -> new Text(text, capacity);
            case ScanColumn.Reader.Whole number -> new Whole(number, capacity);
            case ScanColumn.Reader.Flag flag -> new Flag(flag, capacity);
        };
    }

    /** Strings are handed over in one call: a call per value costs more than the value. */
    final class Text implements ColumnBuffer {
        private final ScanColumn.Reader.Text reader;
        private final byte[][] values;

        Text(ScanColumn.Reader.Text reader, int capacity) {
            this.reader = reader;
            this.values = new byte[capacity][];
        }

        @Override
        public int take(int index, Row row) {
            byte[] value = reader.value().apply(row);
            values[index] = value;
            return value == null ? 0 : value.length;
        }

        @Override
        public void flush(DuckDBWritableVector vector, int rows) {
            vector.setStringUtf8Batch(0, rows == values.length ? values : Arrays.copyOf(values, rows));
            Arrays.fill(values, null);
        }
    }

    final class Whole implements ColumnBuffer {
        private final ScanColumn.Reader.Whole reader;
        private final long[] values;

        Whole(ScanColumn.Reader.Whole reader, int capacity) {
            this.reader = reader;
            this.values = new long[capacity];
        }

        @Override
        public int take(int index, Row row) {
            values[index] = reader.value().applyAsLong(row);
            return Long.BYTES;
        }

        @Override
        public void flush(DuckDBWritableVector vector, int rows) {
            for (int i = 0; i < rows; i++) {
                vector.setLong(i, values[i]);
            }
        }
    }

    final class Flag implements ColumnBuffer {
        private final ScanColumn.Reader.Flag reader;
        private final int[] values;

        Flag(ScanColumn.Reader.Flag reader, int capacity) {
            this.reader = reader;
            this.values = new int[capacity];
        }

        @Override
        public int take(int index, Row row) {
            values[index] = reader.value().applyAsInt(row);
            return 1;
        }

        @Override
        public void flush(DuckDBWritableVector vector, int rows) {
            for (int i = 0; i < rows; i++) {
                if (values[i] < 0) {
                    vector.setNull(i);
                } else {
                    vector.setBoolean(i, values[i] > 0);
                }
            }
        }
    }
}
