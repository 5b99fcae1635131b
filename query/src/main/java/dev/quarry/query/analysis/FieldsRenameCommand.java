package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** {@code fieldsRename}: another name in the same place. Renamings apply one after the other. */
final class FieldsRenameCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsRename",
            false,
            List.of(CommandParameter.required("field", Kind.FIELD, Type.ANY, "`newName = oldName`.")
                    .many()
                    .assignable(ParameterRule.Assignment.REQUIRED)),
            "Gives fields another name.",
            "fetch logs | fieldsRename message = content");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Shape shape = use.shape();
        List<Plan.Renaming> renamings = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>();
        for (Bound bound : use.all("field")) {
            if (bound.target().isEmpty()) {
                use.analysis()
                        .diagnostics()
                        .add(Diagnostic.error(
                                "ASSIGNMENT_MISSING",
                                bound.span(),
                                "The new name is missing: write `newName = %1$s`.",
                                use.analysis().text(bound.expression())));
            } else if (!(bound.expression() instanceof Expression.Field field)) {
                use.analysis().diagnostics().parameterHasToBe(bound.expression().span(), "a field");
            } else {
                String to = bound.target().get().text();
                String from = field.name().text();
                if (shape.isOpen() && shape.typeOf(from).isEmpty()) {
                    use.analysis()
                            .diagnostics()
                            .warning(
                                    "FIELD_DOES_NOT_EXIST",
                                    field.span(),
                                    "The field %1$s doesn't exist, so there is nothing to rename.",
                                    from);
                    continue;
                }
                Expr old = FieldResolver.resolve(
                        field.name(), shape, use.analysis().diagnostics());
                if (shape.fields().containsKey(to) && !to.equals(from)) {
                    TargetFields.warnOfOverride(use.analysis(), to, bound.span());
                }
                add(renamings, from, to);
                gone.addAll(List.of(from, to));
                shape = renamed(shape, from, to, old.type());
            }
        }
        return new Plan.Reshape(use.input(), new Plan.Change.Rename(renamings, List.copyOf(gone)), shape);
    }

    /** A field renamed twice is one renaming, from its name in the input. */
    private static void add(List<Plan.Renaming> renamings, String from, String to) {
        String original = from;
        for (Plan.Renaming earlier : List.copyOf(renamings)) {
            if (earlier.to().equals(from)) {
                renamings.remove(earlier);
                original = earlier.from();
            }
        }
        renamings.add(new Plan.Renaming(original, to));
    }

    private static Shape renamed(Shape shape, String from, String to, Type type) {
        if (from.equals(to)) {
            return shape;
        }
        if (!shape.fields().containsKey(from)) {
            return shape.without(List.of(from, to)).with(to, type);
        }
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        shape.fields().forEach((name, known) -> {
            if (name.equals(from)) {
                fields.put(to, known);
            } else if (!name.equals(to)) {
                fields.put(name, known);
            }
        });
        return new Shape(fields, shape.without(List.of(from, to)).tail());
    }
}
