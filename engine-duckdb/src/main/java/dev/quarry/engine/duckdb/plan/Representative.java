package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.Value.LongValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.List;

/**
 * The value that stands for a group whose values are the same, though not written in one way: a long before a double, 0.0
 * before -0.0, and so on for numbers inside arrays and records, the first difference deciding. It needs no order of the rows.
 */
final class Representative {
    private Representative() {}

    /** Whether values that are one key are written in one way, unlike 1 and 1.0, or 0.0 and -0.0. */
    static boolean isAny(Kind kind) {
        return !kind.isText() && kind != Kind.DOUBLE;
    }

    /** What a group shows of its key. */
    static SqlValue of(AggregateStep.Key key, Scope rows, Query query) {
        return chosen(best(candidate(key, rows, query), key.kind()), key.kind());
    }

    /** A candidate for groups of groups, for {@link #ofGroups}. */
    static SqlValue ofPart(AggregateStep.Key key, Scope rows, Query query) {
        return best(candidate(key, rows, query), key.kind());
    }

    /** What a group of groups shows of its key, the value of which is {@link #ofPart}. */
    static SqlValue ofGroups(AggregateStep.Key key, Scope groups) {
        return chosen(best(groups.resolve(key.value()), key.kind()), key.kind());
    }

    /**
     * What to choose from: of values that are texts, a text whose smallest is that of the representative. Strings have no
     * numbers and stay what they are. What is written like its key has longs where others have doubles, and follows a
     * blank; the others follow a digit for each of their numbers and a blank.
     */
    private static SqlValue candidate(AggregateStep.Key key, Scope rows, Query query) {
        SqlValue value = rows.resolve(key.value());
        if (!key.kind().isText()) {
            return value;
        }
        Sql ranked = query.expressions()
                .functions()
                .call(
                        Kind.STRING,
                        List.of(value),
                        values -> Value.of(ranks(values[0]) + ' ' + ValueText.write(values[0])))
                .sql();
        Sql text = value.sql();
        return new SqlValue(
                Sql.of(
                        "(CASE WHEN {} IS NULL OR starts_with({}, '\"') THEN {} WHEN {} = {} THEN ' ' || {} ELSE {} END)",
                        text,
                        text,
                        text,
                        text,
                        rows.resolve(key.group()).sql(),
                        text,
                        ranked),
                Kind.STRING);
    }

    /** The least or the greatest of doubles, as the function says; a zero has a minus only if no other zero is there. */
    static Sql ofDoubles(Sql function, Sql doubles) {
        // To add a zero changes the sign of a zero at most.
        return Sql.of(
                "({}({}) + CASE WHEN bool_and({} <> 0 OR signbit({})) THEN '-0.0'::DOUBLE ELSE 0 END)",
                function,
                doubles,
                doubles,
                doubles);
    }

    private static SqlValue best(SqlValue candidate, Kind kind) {
        Sql sql = candidate.sql();
        if (kind == Kind.DOUBLE) {
            return new SqlValue(ofDoubles(Sql.of("min"), sql), Kind.DOUBLE);
        }
        return kind.isText() ? new SqlValue(Sql.of("min({})", sql), Kind.STRING) : candidate;
    }

    private static SqlValue chosen(SqlValue candidate, Kind kind) {
        if (!kind.isText()) {
            return candidate;
        }
        Sql sql = candidate.sql();
        return new SqlValue(
                Sql.of(
                        "(CASE WHEN starts_with({}, '\"') THEN {} ELSE substr({}, instr({}, ' ') + 1) END)",
                        sql,
                        sql,
                        sql,
                        sql),
                kind);
    }

    private static String ranks(Value value) {
        StringBuilder ranks = new StringBuilder();
        addRanks(value, ranks);
        return ranks.toString();
    }

    private static void addRanks(Value value, StringBuilder ranks) {
        switch (value) {
            case LongValue it -> ranks.append('0');
            case DoubleValue(double number) -> ranks.append(Double.compare(number, -0.0) == 0 ? '2' : '1');
            case ArrayValue(List<Value> elements) -> elements.forEach(it -> addRanks(it, ranks));
            case RecordValue it -> it.members().values().forEach(member -> addRanks(member, ranks));
            default -> {}
        }
    }
}
