package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Plan.JoinKind;
import dev.quarry.query.plan.Plan.KeyPair;
import dev.quarry.query.value.Type;
import java.util.List;
import java.util.Optional;

/** {@code lookup}: the fields of the first record of a sub-query that matches. */
final class LookupCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "lookup",
            false,
            List.of(
                    required("lookupTable", Kind.SUB_QUERY, Type.ANY, "A query in brackets."),
                    optional("sourceField", Kind.FIELD, Type.ANY, "The field to look up; by default of the same name."),
                    required("lookupField", Kind.FIELD, Type.ANY, "The field of the sub-query to find it in.")
                            .onlyNamed(),
                    optional("prefix", Kind.CONSTANT, Type.STRING, "What stands before the names of added fields.")
                            .defaultsTo("\"lookup.\""),
                    JoinCommand.FIELDS,
                    JoinCommand.EXECUTION_ORDER,
                    JoinCommand.BROADCAST),
            "Adds the fields of the first record of another query that matches; records without match stay.",
            "data record(id = 1) | lookup [data record(id = 1, name = \"x\")], lookupField: id");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Choices.checkExecution(use.analysis(), use.parameters());
        String prefix = JoinPrefix.of(use, "lookup.");
        Optional<Plan> right =
                SubQueries.plan(use.analysis(), use.first("lookupTable").orElseThrow());
        if (right.isEmpty()) {
            return use.input();
        }
        KeyPair key = LookupKeys.of(
                use.analysis(), use.parameters(), use.shape(), right.get().shape());
        JoinTable table = use.parameters().has("fields")
                ? JoinTable.chosen(use, right.get(), prefix)
                : JoinTable.whole(right.get(), prefix);
        if (prefix.isEmpty()) {
            table.warnOfOverrides(use);
        }
        return table.joinedWithoutPrefix(use.analysis(), use.input(), List.of(key), JoinKind.FIRST, prefix);
    }
}
