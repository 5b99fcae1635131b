package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.SortKey;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code sort}. */
final class SortCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "sort",
            false,
            List.of(CommandParameter.required(
                            "expression", Kind.SORT_KEY, Type.ANY, "What to sort by; `desc` for the largest first.")
                    .many()),
            "Sorts the records; those without a value come last in both directions.",
            "fetch logs | sort timestamp desc");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        return new Plan.Sort(use.input(), keys(use, "expression"));
    }

    static List<SortKey> keys(CommandUse use, String parameter) {
        ExpressionAnalyser expressions = use.expressions();
        return use.all(parameter).stream()
                .map(it -> new SortKey(expressions.typed(it, Type.ANY), it.descending()))
                .toList();
    }
}
