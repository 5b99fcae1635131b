package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Query;
import java.util.ArrayDeque;
import java.util.Deque;

/** Rejects expressions so deep that walking them could exhaust the stack. */
final class DepthCheck {
    /** Operators in a row count as depth: {@code a + b + c} is two deep. */
    static final int DEEPEST = 1_000;

    /** Sub-queries within sub-queries, and commands, are walked recursively too. */
    static final int MOST_COMMANDS = 1_000;

    private DepthCheck() {}

    /** Whether the query may be analysed; reports what is too deep otherwise. */
    static boolean passes(Query query, Diagnostics diagnostics) {
        record At(Expression expression, int depth) {}
        Deque<At> open = new ArrayDeque<>();
        int commands = 0;
        Deque<Query> queries = new ArrayDeque<>();
        queries.add(query);
        while (!queries.isEmpty()) {
            for (Command command : queries.remove().commands()) {
                if (++commands > MOST_COMMANDS) {
                    diagnostics.error(
                            "QUERY_TOO_LONG",
                            command.name().span(),
                            "The query has more than %1$s commands.",
                            MOST_COMMANDS);
                    return false;
                }
                Parts.of(command.parameters()).forEach(it -> open.add(new At(it, 1)));
            }
            while (!open.isEmpty()) {
                At at = open.pop();
                if (at.depth() > DEEPEST) {
                    diagnostics.error(
                            "EXPRESSION_TOO_DEEP",
                            at.expression().span(),
                            "The expression is nested more than %1$s deep. Split it with `fieldsAdd`.",
                            DEEPEST);
                    return false;
                }
                if (at.expression() instanceof Expression.SubQuery sub) {
                    queries.add(sub.query());
                }
                Parts.of(at.expression()).forEach(it -> open.push(new At(it, at.depth() + 1)));
            }
        }
        return true;
    }
}
