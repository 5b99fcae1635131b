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

/** {@code join}: the fields of all records of a sub-query that match. */
final class JoinCommand implements CommandAnalyser {
    static final CommandParameter ON = required(
                    "on",
                    Kind.EXPRESSION,
                    Type.ANY,
                    "Fields that are the same on both sides, or `left[a] == right[b]`.")
            .many()
            .onlyNamed();
    static final CommandParameter FIELDS = optional(
                    "fields",
                    Kind.FIELD,
                    Type.ANY,
                    "The fields of the sub-query to add, instead of all; without prefix.")
            .many()
            .assignable(ParameterRule.Assignment.OPTIONAL);
    static final CommandParameter EXECUTION_ORDER = optional(
                    "executionOrder",
                    Kind.CHOICE,
                    Type.ANY,
                    "Accepted for compatibility: `auto`, `leftFirst` or `rightFirst`.")
            .defaultsTo("auto");
    static final CommandParameter BROADCAST = optional(
                    "broadcast", Kind.CHOICE, Type.ANY, "Accepted for compatibility: `enabled` or `disabled`.")
            .defaultsTo("enabled");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "join",
            false,
            List.of(
                    required("joinTable", Kind.SUB_QUERY, Type.ANY, "A query in brackets."),
                    optional(
                                    "kind",
                                    Kind.CHOICE,
                                    Type.ANY,
                                    "`inner` keeps pairs, `leftOuter` all records, `outer` those of the sub-query, too.")
                            .defaultsTo("inner"),
                    EXECUTION_ORDER,
                    BROADCAST,
                    ON,
                    optional("prefix", Kind.CONSTANT, Type.STRING, "What stands before the names of added fields.")
                            .defaultsTo("\"right.\""),
                    FIELDS),
            "Adds the fields of each record of another query that matches: a record for each pair.",
            "data record(id = 1, a = \"x\") | join [data record(id = 1, b = \"y\")], on: {id}");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        JoinKind kind = Choices.joinKind(use);
        Choices.checkExecution(use.analysis(), use.parameters());
        String prefix = JoinPrefix.of(use, "right.");
        Optional<Plan> right =
                SubQueries.plan(use.analysis(), use.first("joinTable").orElseThrow());
        if (right.isEmpty()) {
            return use.input();
        }
        List<KeyPair> keys =
                new JoinConditions(use.analysis(), use.shape(), right.get().shape()).analyse(use.all("on"));
        JoinTable table = use.parameters().has("fields")
                ? JoinTable.chosen(use, right.get(), prefix)
                : JoinTable.whole(right.get(), prefix);
        table.warnOfOverrides(use);
        // Whether a field with the prefix came from an open sub-query could not be told otherwise.
        return table.tailPrefix().isPresent()
                ? table.joinedWithoutPrefix(use.analysis(), use.input(), keys, kind, prefix)
                : table.joinedTo(use.input(), keys, kind);
    }
}
