package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Joined;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.SubSelect;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.plan.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code join}, {@code lookup}: a join in SQL, in which fields are columns. */
final class JoinStep {
    private final Plan.Join join;
    private final Query query;
    private final List<Ref.Hidden> leftKeys = new ArrayList<>();
    private final List<Ref.Hidden> rightKeys = new ArrayList<>();

    private JoinStep(Plan.Join join, Query query) {
        this.join = join;
        this.query = query;
    }

    static Rows rows(Rows left, Rows right, Plan.Join join, Query query) {
        return new JoinStep(join, query).rows(left, right);
    }

    private Rows rows(Rows left, Rows right) {
        Select leftRows = shown(query.single(left), join.left().shape());
        Select rightRows = shown(query.single(right), join.right().shape());
        join.keys().forEach(pair -> addKeys(pair, leftRows, rightRows));
        boolean mayRepeat = join.kind() == JoinKind.FIRST && !UniqueKeys.has(join.right(), join.keys());
        Select table = mayRepeat ? first(rightRows, right.ordering()) : rightRows;
        Joined joined = new Joined(
                new SubSelect(List.of(leftRows), query.names()),
                new SubSelect(List.of(table), query.names()),
                type(),
                query.subQueryLimit(),
                query.names());
        for (int i = 0; i < leftKeys.size(); i++) {
            joined.on(leftKeys.get(i), rightKeys.get(i));
        }
        Map<Ref.Hidden, Ref.Hidden> fromRight = new LinkedHashMap<>();
        Ordering ordering = ordering(left.ordering(), right.ordering(), fromRight);
        return new Rows(List.of(new Select(joined).with(new JoinScope(join, joined, fromRight, query))), ordering);
    }

    /** Where tails come together, each side must not show what its own shape does not. */
    private Select shown(Select rows, Shape shape) {
        return join.tailPrefix().isPresent()
                ? rows.with(Scopes.shown(rows.scope(), shape, rest -> Tails.shown(rest, shape, query)))
                : rows;
    }

    private void addKeys(KeyPair pair, Select leftRows, Select rightRows) {
        JoinKeys keys = JoinKeys.of(
                query.emit(pair.left(), leftRows.scope()), query.emit(pair.right(), rightRows.scope()), query);
        leftKeys.add(add(leftRows, keys.left()));
        rightKeys.add(add(rightRows, keys.right()));
    }

    private static Ref.Hidden add(Select rows, SqlValue value) {
        Ref.Hidden key = new Ref.Hidden("join key");
        rows.with(Scopes.hidden(rows.scope(), key, value));
        return key;
    }

    private Sql type() {
        return switch (join.kind()) {
            case INNER -> Sql.of("JOIN");
            case LEFT_OUTER, FIRST -> Sql.of("LEFT JOIN");
            case OUTER -> Sql.of("FULL JOIN");
        };
    }

    /** The first row of each combination of keys. */
    private Select first(Select rows, Ordering ordering) {
        rightKeys.forEach(key ->
                rows.where(Sql.of("{} IS NOT NULL", rows.scope().resolve(key).sql())));
        return DedupStep.firstRows(rows, rightKeys, Map.of(), ordering, query);
    }

    /** That of the left, then that of the right. Rows of the query itself come in order, stored ones only if they were sorted. */
    private static Ordering ordering(Ordering left, Ordering right, Map<Ref.Hidden, Ref.Hidden> fromRight) {
        List<Ordering.Term> terms = new ArrayList<>(left.terms());
        for (Ordering.Term term : right.terms()) {
            Ref.Hidden renamed = new Ref.Hidden(term.ref() + " of the right");
            fromRight.put(renamed, term.ref());
            terms.add(new Ordering.Term(renamed, term.isDescending()));
        }
        boolean isStored = left.terms().stream().anyMatch(term -> term.ref().equals(Ref.ORIGIN_FILE));
        return new Ordering(terms, left.isRequired() || !isStored);
    }
}
