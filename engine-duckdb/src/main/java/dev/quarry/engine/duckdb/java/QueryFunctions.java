package dev.quarry.engine.duckdb.java;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The Java functions of one query; they are forgotten when it is closed. */
public final class QueryFunctions implements AutoCloseable {
    private final JavaFunctions functions;
    private final List<Long> numbers = new ArrayList<>();

    public QueryFunctions(JavaFunctions functions) {
        this.functions = functions;
    }

    /** A call of Java code with SQL values. */
    public SqlValue call(Kind result, List<SqlValue> arguments, JavaFunction.Body body) {
        return call(result, arguments, arguments.isEmpty(), body);
    }

    /**
     * A call of Java code with SQL values.
     *
     * @param isVolatile whether equal arguments may give different results
     */
    public SqlValue call(Kind result, List<SqlValue> arguments, boolean isVolatile, JavaFunction.Body body) {
        return call(result, arguments, isVolatile, isVolatile, body);
    }

    /**
     * A call of Java code with SQL values that is made where it stands only: a condition on its result is not moved below the
     * SELECT that it is part of, which would make the call a second time there.
     */
    public SqlValue callOnce(Kind result, List<SqlValue> arguments, JavaFunction.Body body) {
        return call(result, arguments, false, true, body);
    }

    private SqlValue call(
            Kind result, List<SqlValue> arguments, boolean isVolatile, boolean stays, JavaFunction.Body body) {
        List<Kind> kinds = arguments.stream().map(SqlValue::kind).toList();
        long number = functions.add(new JavaFunction(kinds, result, isVolatile, body));
        numbers.add(number);
        List<Sql> sql = new ArrayList<>();
        sql.add(Sql.number(number));
        for (SqlValue argument : arguments) {
            sql.add(
                    switch (argument.kind()) {
                        case NULL -> Sql.of("NULL::VARCHAR");
                        case STRING, JSON_TEXT, JSON, VALUE -> argument.sql();
                        case BOOLEAN, LONG, DOUBLE, TIMESTAMP, DURATION -> Sql.of("({})::VARCHAR", argument.sql());
                    });
        }
        return new SqlValue(Sql.call(JavaFunctions.entryPoint(result, stays), sql), result);
    }

    /**
     * A condition that is true for all rows, and fails when they are too large together.
     *
     * @param size of a row, in bytes
     * @param limit for all rows, in bytes
     * @param message what the failure says
     */
    public Sql within(Sql size, long limit, String message) {
        long number = functions.add(new JavaFunctions.Budget(limit, message, new AtomicLong()));
        numbers.add(number);
        return Sql.call("quarry_within", Sql.number(number), Sql.of("({})::BIGINT", size));
    }

    @Override
    public void close() {
        numbers.forEach(functions::remove);
        numbers.clear();
    }
}
