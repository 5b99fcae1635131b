package dev.quarry.engine.duckdb.plan;

import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.KeyPair;
import java.util.List;

/** Right sides of joins that cannot have two rows with the same keys. */
final class UniqueKeys {
    private UniqueKeys() {}

    /** Whether the rows are groups of these keys. */
    static boolean has(Plan right, List<KeyPair> keys) {
        return switch (right) {
            case Plan.Filter it -> has(it.input(), keys);
            case Plan.Sort it -> has(it.input(), keys);
            case Plan.Limit it -> has(it.input(), keys);
            case Plan.Aggregate it ->
                it.keys().stream()
                        .allMatch(group -> keys.stream()
                                .anyMatch(pair -> pair.right() instanceof Expr.FieldRef field
                                        && field.name().equals(group.name())));
            default -> false;
        };
    }
}
