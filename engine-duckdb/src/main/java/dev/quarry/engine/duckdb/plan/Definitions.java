package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.Paths;
import dev.quarry.engine.duckdb.relation.Definition;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.query.expression.Expr;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What fields that a step defines by expressions mean. */
final class Definitions {
    private Definitions() {}

    /** A part of a field stays a reference, so that only the part is read; anything else is computed as a whole. */
    static Definition of(Expr expr, Scope scope, Query query) {
        Optional<Ref.Field> reference = Paths.of(expr);
        return ref -> {
            if (reference.isPresent()
                    && (!ref.parsed() || reference.get().path().isEmpty())) {
                Ref.Field target = reference.get();
                return scope.resolve(new Ref.Field(target.name(), ref.parsed(), target.path()).then(ref.path()));
            }
            SqlValue whole = query.emit(expr, scope);
            return query.expressions().part(ref.parsed() ? query.expressions().parseJson(whole) : whole, ref.path());
        };
    }

    /** Whether the expression costs nothing to repeat. */
    static boolean isReference(Expr expr) {
        return expr instanceof Expr.Constant || Paths.of(expr).isPresent();
    }

    /** A SELECT above in which the given fields are columns. */
    static Select computeOnce(Select branch, Collection<String> fields, Query query) {
        Select above = query.over(branch);
        return above.with(Scopes.computedOnce(above.scope(), Set.copyOf(fields), query.expressions()));
    }
}
