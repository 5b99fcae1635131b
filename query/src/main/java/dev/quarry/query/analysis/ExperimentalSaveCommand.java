package dev.quarry.query.analysis;

import static dev.quarry.query.analysis.CommandParameter.optional;
import static dev.quarry.query.analysis.CommandParameter.required;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code experimentalSave}: verified like any other command. Run, it fails: queries only read. */
final class ExperimentalSaveCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "experimentalSave",
            false,
            List.of(
                    optional("overwrite", Kind.CONSTANT, Type.BOOLEAN, "Whether a table of that name is replaced."),
                    optional("expiresAfter", Kind.CONSTANT, Type.DURATION, "How long the table is kept."),
                    optional("maxRows", Kind.CONSTANT, Type.LONG, "How many records are saved at most."),
                    optional("maxGBytes", Kind.CONSTANT, Type.LONG, "How much is saved at most."),
                    required("tabularFile", Kind.CONSTANT, Type.STRING, "The name of the table.")),
            "Would save records as a lookup table; a query that runs it fails, because queries here only read.",
            "fetch logs | summarize count(), by: {loglevel} | experimentalSave \"/lookups/levels\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        use.constant("tabularFile");
        use.constant("overwrite");
        use.constant("expiresAfter");
        use.wholeNumber("maxRows", 0);
        use.wholeNumber("maxGBytes", 0);
        Plan one = new Plan.Rows(List.of(new RecordValue(new LinkedHashMap<>())), use.shape());
        return new Plan.FailIf(
                one,
                new Expr.Constant(Value.of(true)),
                new Expr.Constant(
                        Value.of("`experimentalSave` can't save anything: queries here only read. Remove it, and save"
                                + " the result of the query.")));
    }
}
