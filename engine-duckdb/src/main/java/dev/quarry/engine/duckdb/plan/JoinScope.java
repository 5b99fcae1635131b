package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.relation.Definition;
import dev.quarry.engine.duckdb.relation.Joined;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.RecordValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What names mean in joined rows: fields that were added come from the right, all others from the left. */
final class JoinScope implements Scope {
    private final Plan.Join join;
    private final Scope left;
    private final Scope right;
    private final Map<Ref.Hidden, Ref.Hidden> fromRight;
    private final Query query;
    private final Map<String, Definition> added = new HashMap<>();

    /**
     * Over a join.
     *
     * @param fromRight values without a name that are those of the right under another reference
     */
    JoinScope(Plan.Join join, Joined joined, Map<Ref.Hidden, Ref.Hidden> fromRight, Query query) {
        this.join = join;
        this.left = joined.left();
        this.right = joined.right();
        this.fromRight = Map.copyOf(fromRight);
        this.query = query;
        for (Named field : join.fields()) {
            added.put(field.name(), Definitions.of(field.expr(), right, query));
        }
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return switch (ref) {
            case Ref.Field field -> field(field);
            case Ref.Hidden hidden ->
                fromRight.containsKey(hidden) ? right.resolve(fromRight.get(hidden)) : left.resolve(hidden);
            case Ref.Rest rest -> rest();
        };
    }

    private SqlValue field(Ref.Field field) {
        Definition definition = added.get(field.name());
        if (definition != null) {
            return definition.resolve(field);
        }
        Optional<String> inTail = nameInTail(field.name());
        if (inTail.isEmpty()) {
            return left.resolve(field);
        }
        boolean onLeft = join.left().shape().typeOf(field.name()).isPresent();
        return onLeft ? ofBoth(field, inTail.get()) : right.resolve(field.of(inTail.get()));
    }

    /** The name that a field has in the tail of the right, if it may come from there. */
    private Optional<String> nameInTail(String name) {
        return join.tailPrefix()
                .filter(name::startsWith)
                .map(prefix -> name.substring(prefix.length()))
                .filter(rest -> Tails.isInTail(join.right().shape(), rest));
    }

    /** Without a prefix, a field of both is that of the right unless the row has none. */
    private SqlValue ofBoth(Ref.Field field, String rightName) {
        SqlValue ofRight = right.resolve(Ref.Field.whole(rightName));
        SqlValue ofLeft = left.resolve(Ref.Field.whole(field.name()));
        Kind kind = ofRight.kind().or(ofLeft.kind());
        if (kind == Kind.NULL) {
            return SqlValue.NULL;
        }
        SqlValue whole = new SqlValue(
                Sql.of(
                        "COALESCE({}, {})",
                        ofRight.as(kind).sql(),
                        ofLeft.as(kind).sql()),
                kind);
        return query.expressions().part(field.parsed() ? query.expressions().parseJson(whole) : whole, field.path());
    }

    private SqlValue rest() {
        SqlValue ofLeft = left.resolve(Ref.REST);
        SqlValue ofRight = join.tailPrefix().isPresent() ? right.resolve(Ref.REST) : SqlValue.NULL;
        if (ofRight.kind() == Kind.NULL) {
            return ofLeft;
        }
        String prefix = join.tailPrefix().orElse("");
        return query.expressions()
                .functions()
                .call(Kind.JSON, List.of(ofLeft, ofRight), values -> together(values[0], values[1], prefix));
    }

    private static Value together(Value left, Value right, String prefix) {
        if (!(right instanceof RecordValue added)) {
            return left;
        }
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        if (left instanceof RecordValue row) {
            members.putAll(row.members());
        }
        added.members().forEach((name, value) -> {
            if (value != NullValue.NULL) {
                members.put(prefix + name, value);
            }
        });
        return new RecordValue(members);
    }

    @Override
    public Set<String> storedFields() {
        Set<String> stored = new LinkedHashSet<>(left.storedFields());
        join.tailPrefix().ifPresent(prefix -> right.storedFields().forEach(name -> stored.add(prefix + name)));
        return stored;
    }
}
