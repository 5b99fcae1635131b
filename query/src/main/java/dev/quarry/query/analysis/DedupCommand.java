package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code dedup}: the first record of each combination of values. */
final class DedupCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "dedup",
            false,
            List.of(
                    CommandParameter.required("expression", Kind.EXPRESSION, Type.ANY, "What has to differ.")
                            .many(),
                    CommandParameter.optional("sort", Kind.SORT_KEY, Type.ANY, "Which record comes first.")
                            .many(),
                    CommandParameter.optional(
                                    "limit", Kind.CONSTANT, Type.LONG, "How many records at most, of all combinations.")
                            .defaultsTo("9223372036854775807"),
                    CommandParameter.optional(
                                    "filterPushThrough",
                                    Kind.CONSTANT,
                                    Type.BOOLEAN,
                                    "Accepted for compatibility: a filter after it always sees the records it kept.")
                            .defaultsTo("false")),
            "Keeps one record of each combination of values.",
            "fetch logs | dedup aws.account.id, sort: {timestamp desc}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        ExpressionAnalyser expressions = use.expressions();
        List<Expr> keys = use.all("expression").stream()
                .map(it -> expressions.typed(it, Type.ANY))
                .toList();
        use.flag("filterPushThrough", false);
        Plan dedup = new Plan.Dedup(use.input(), keys, SortCommand.keys(use, "sort"));
        return use.wholeNumber("limit", 0)
                .<Plan>map(limit -> new Plan.Limit(dedup, limit))
                .orElse(dedup);
    }
}
