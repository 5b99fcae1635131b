package dev.quarry.engine.duckdb.java;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** The arguments of a call for many rows, and which rows have the same ones. */
final class CallArguments {
    /** How many rows are looked at for one with the same arguments, so that no choice of strings makes it slow. */
    private static final int PROBES = 8;

    private final List<Kind> kinds;
    private final DuckDBReadableVector[] vectors;
    /** Of every vector, or none. */
    private final StringSlots[] slots;
    /** For each row that was asked for, a bit for each argument that is null. */
    private final long[] nulls;
    /** A hash table of rows; 0 is an empty place, otherwise the row and 1. */
    private final int[] seen;

    CallArguments(DuckDBDataChunkReader in, List<Kind> kinds) {
        this.kinds = kinds;
        this.vectors = new DuckDBReadableVector[kinds.size()];
        List<StringSlots> found = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = in.vector(i + 1L);
            StringSlots.of(vectors[i]).ifPresent(found::add);
        }
        slots = found.size() == vectors.length ? found.toArray(StringSlots[]::new) : new StringSlots[0];
        boolean comparable = slots.length > 0 && slots.length <= Long.SIZE;
        int rows = comparable ? Math.toIntExact(in.rowCount()) : 0;
        nulls = new long[rows];
        seen = new int[Integer.highestOneBit(rows) * 4];
    }

    /**
     * An earlier row with the same arguments as this one, or this row if none is known.
     *
     * @param row one more than the last time
     */
    int firstLike(int row) {
        if (seen.length == 0) {
            return row;
        }
        long hash = 0;
        for (int i = 0; i < vectors.length; i++) {
            boolean isNull = vectors[i].isNull(row);
            nulls[row] |= isNull ? 1L << i : 0;
            hash = hash * 31 + (isNull ? 1 : slots[i].hash(row));
        }
        int place = (int) (hash >>> 40);
        for (int probe = 0; probe < PROBES; probe++) {
            int at = (place + probe) & (seen.length - 1);
            int other = seen[at] - 1;
            if (other < 0) {
                seen[at] = row + 1;
                return row;
            }
            if (same(row, other)) {
                return other;
            }
        }
        return row;
    }

    private boolean same(int row, int other) {
        if (nulls[row] != nulls[other]) {
            return false;
        }
        for (int i = 0; i < slots.length; i++) {
            if ((nulls[row] & 1L << i) == 0 && !slots[i].equal(row, other)) {
                return false;
            }
        }
        return true;
    }

    Value[] of(int row) {
        Value[] values = new Value[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            values[i] = vectors[i].isNull(row) ? NullValue.NULL : KindCodec.decode(kinds.get(i), text(i, row));
        }
        return values;
    }

    private String text(int argument, int row) {
        Optional<String> text = slots.length == 0 ? Optional.empty() : slots[argument].string(row);
        return text.orElseGet(() -> vectors[argument].getString(row));
    }
}
