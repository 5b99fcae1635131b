package dev.quarry.query.analysis;

import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Type;
import java.util.List;

/** {@code fieldsRemove}. */
final class FieldsRemoveCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsRemove",
            false,
            List.of(CommandParameter.required(
                            "field", Kind.FIELD_PATTERN, Type.STRING, "A field, or a pattern such as `\"aws.*\"`.")
                    .many()),
            "Removes fields.",
            "fetch logs | fieldsRemove \"aws.*\", content");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        List<String> patterns = FieldPatterns.of(use);
        return new Plan.Reshape(
                use.input(), new Plan.Change.Remove(patterns), use.shape().without(patterns));
    }
}
