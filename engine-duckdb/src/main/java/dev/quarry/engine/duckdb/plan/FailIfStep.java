package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Plan;
import java.util.List;
import java.util.Optional;

/** {@code failIf}: looks at all rows before the first one goes on, so that a limit further up hides no failure. */
public final class FailIfStep {
    private static final String MARK = "failIf: ";

    private FailIfStep() {}

    static Rows rows(Rows input, Plan.FailIf failing, Query query) {
        Select all = query.single(input);
        Ref.Hidden message = new Ref.Hidden("message");
        SqlValue text = query.emit(failing.message(), all.scope()).strings();
        all.with(Scopes.hidden(
                all.scope(),
                message,
                new SqlValue(
                        Sql.of(
                                "(CASE WHEN {} THEN COALESCE({}, '') END)",
                                query.condition(failing.condition(), all.scope()),
                                text.sql()),
                        Kind.STRING)));
        Select judged = query.over(all);
        Sql own = judged.scope().resolve(message).sql();
        List<Sql> order = input.ordering().in(judged.scope());
        Sql by = order.isEmpty() ? Sql.of("") : Sql.of("ORDER BY {} ", Sql.join(", ", order));
        Ref.Hidden first = new Ref.Hidden("first message");
        Sql firstMessage = Sql.of(
                "first_value({} IGNORE NULLS) OVER ({}ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)",
                own,
                by);
        judged.with(Scopes.hidden(judged.scope(), first, new SqlValue(firstMessage, Kind.STRING)));
        Select above = query.over(judged);
        Sql failure = above.scope().resolve(first).sql();
        above.where(Sql.of(
                "(CASE WHEN {} IS NULL THEN true ELSE error({} || {})::BOOLEAN END)",
                failure,
                Sql.string(MARK),
                failure));
        return new Rows(List.of(above), input.ordering());
    }

    /** What a query failed with, if it was this step that failed it. */
    public static Optional<String> message(String failure) {
        int mark = failure.indexOf(MARK);
        return mark < 0 ? Optional.empty() : Optional.of(failure.substring(mark + MARK.length()));
    }
}
