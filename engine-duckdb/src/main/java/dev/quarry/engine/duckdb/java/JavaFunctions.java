package dev.quarry.engine.duckdb.java;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.BooleanValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.duckdb.DuckDBWritableVector;

/**
 * The Java functions that running queries use, by number. SQL reaches them through {@code quarry_eval_<type>(number,
 * arguments…)}, where every argument is a VARCHAR. DuckDB calls from threads of its own.
 */
public final class JavaFunctions {
    private final Map<Long, JavaFunction> functions = new ConcurrentHashMap<>();
    private final Map<Long, Budget> budgets = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** What rows of one relation may take together, and what the message is when they take more. */
    record Budget(long limit, String message, AtomicLong used) {}

    /** Makes the entry points known to a database; once per database. */
    public void register(Connection connection) throws SQLException {
        register(connection, "quarry_eval_boolean", DuckDBColumnType.BOOLEAN);
        register(connection, "quarry_eval_bigint", DuckDBColumnType.BIGINT);
        register(connection, "quarry_eval_double", DuckDBColumnType.DOUBLE);
        register(connection, "quarry_eval_varchar", DuckDBColumnType.VARCHAR);
        try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
            builder.withName("quarry_within")
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withReturnType(DuckDBColumnType.BOOLEAN)
                    .withVectorizedFunction(this::spend)
                    .withVolatile()
                    .register(connection);
        }
    }

    private void register(Connection connection, String name, DuckDBColumnType result) throws SQLException {
        for (boolean isVolatile : new boolean[] {false, true}) {
            try (DuckDBLogicalType varchar = DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
                    DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
                builder.withName(isVolatile ? name + "_volatile" : name)
                        .withParameter(DuckDBColumnType.BIGINT)
                        .withVarArgs(varchar)
                        .withReturnType(result)
                        .withVectorizedFunction(this::call);
                if (isVolatile) {
                    builder.withVolatile();
                }
                builder.register(connection);
            }
        }
    }

    /** The entry point for functions with a result of this kind; volatile ones are called for every row. */
    static Sql entryPoint(Kind result, boolean isVolatile) {
        return switch (result) {
            case BOOLEAN -> isVolatile ? Sql.of("quarry_eval_boolean_volatile") : Sql.of("quarry_eval_boolean");
            case LONG, TIMESTAMP, DURATION ->
                isVolatile ? Sql.of("quarry_eval_bigint_volatile") : Sql.of("quarry_eval_bigint");
            case DOUBLE -> isVolatile ? Sql.of("quarry_eval_double_volatile") : Sql.of("quarry_eval_double");
            case NULL, STRING, JSON_TEXT, JSON, VALUE ->
                isVolatile ? Sql.of("quarry_eval_varchar_volatile") : Sql.of("quarry_eval_varchar");
        };
    }

    long add(JavaFunction function) {
        long number = numbers.incrementAndGet();
        functions.put(number, function);
        return number;
    }

    long add(Budget budget) {
        long number = numbers.incrementAndGet();
        budgets.put(number, budget);
        return number;
    }

    void remove(long number) {
        functions.remove(number);
        budgets.remove(number);
    }

    /** How many are registered; 0 when no query runs. */
    public int size() {
        return functions.size() + budgets.size();
    }

    /** True for every row until the budget is used up. */
    private void spend(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        long rows = in.rowCount();
        if (rows == 0) {
            return;
        }
        Budget budget = budgets.get(in.vector(0).getLong(0));
        if (budget == null) {
            throw new IllegalStateException("the query has ended");
        }
        DuckDBReadableVector sizes = in.vector(1);
        long sum = 0;
        for (long row = 0; row < rows; row++) {
            sum += sizes.getLong(row);
            out.setBoolean(row, true);
        }
        if (budget.used().addAndGet(sum) > budget.limit()) {
            throw new IllegalStateException(budget.message());
        }
    }

    private void call(DuckDBDataChunkReader in, DuckDBWritableVector out) {
        long rows = in.rowCount();
        if (rows == 0) {
            return;
        }
        long number = in.vector(0).getLong(0);
        JavaFunction function = functions.get(number);
        if (function == null) {
            throw new IllegalStateException("the query has ended");
        }
        CallArguments arguments = new CallArguments(in, function.arguments());
        if (function.result().isText() || function.result() == Kind.STRING) {
            texts(function, arguments, new TextResults(out, Math.toIntExact(rows)), Math.toIntExact(rows));
        } else {
            values(function, arguments, out, Math.toIntExact(rows));
        }
    }

    private static void texts(JavaFunction function, CallArguments arguments, TextResults out, int rows) {
        boolean repeats = out.repeats() && !function.isVolatile();
        for (int row = 0; row < rows; row++) {
            int like = repeats ? arguments.firstLike(row) : row;
            if (like == row) {
                Value value = function.body().apply(arguments.of(row));
                out.add(value.isNull() ? null : KindCodec.encode(function.result(), value));
            } else {
                out.repeat(like);
            }
        }
        out.finish();
    }

    private static void values(JavaFunction function, CallArguments arguments, DuckDBWritableVector out, int rows) {
        Value[] results = new Value[rows];
        for (int row = 0; row < rows; row++) {
            int like = function.isVolatile() ? row : arguments.firstLike(row);
            results[row] = like == row ? function.body().apply(arguments.of(row)) : results[like];
            write(function.result(), results[row], out, row);
        }
    }

    private static void write(Kind kind, Value value, DuckDBWritableVector out, long row) {
        if (value.isNull()) {
            out.setNull(row);
            return;
        }
        switch (value) {
            case BooleanValue v when kind == Kind.BOOLEAN -> out.setBoolean(row, v.value());
            case LongValue v when kind == Kind.LONG -> out.setLong(row, v.value());
            case DoubleValue v when kind == Kind.DOUBLE -> out.setDouble(row, v.value());
            case TimestampValue v when kind == Kind.TIMESTAMP -> out.setLong(row, v.nanos());
            case DurationValue v when kind == Kind.DURATION -> out.setLong(row, v.nanos());
            default -> throw KindCodec.unexpected(kind, value);
        }
    }
}
