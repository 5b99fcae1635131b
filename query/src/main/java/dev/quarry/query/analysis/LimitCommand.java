package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code limit}. */
final class LimitCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "limit",
            false,
            List.of(CommandParameter.required("size", Kind.CONSTANT, Type.LONG, "How many records at most.")),
            "Keeps the first records.",
            "fetch logs | limit 10");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        return new Plan.Limit(use.input(), use.wholeNumber("size", 0).orElse(0L));
    }
}
