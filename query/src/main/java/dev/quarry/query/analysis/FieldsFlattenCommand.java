package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.StringValue;
import java.util.List;
import java.util.Optional;

/** {@code fieldsFlatten}: members of a record as fields. */
final class FieldsFlattenCommand implements CommandAnalyser {
    private static final int DEEPEST = 10;

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "fieldsFlatten",
            false,
            List.of(
                    CommandParameter.required("expression", Kind.FIELD, Type.RECORD, "The field with the record."),
                    CommandParameter.optional(
                            "prefix",
                            Kind.CONSTANT,
                            Type.STRING,
                            "Stands before the names of the members; the name of the field and a dot if it is left out."),
                    CommandParameter.optional(
                                    "fields", Kind.FIELD, Type.ANY, "The only members wanted, without a prefix.")
                            .many()
                            .assignable(ParameterRule.Assignment.OPTIONAL),
                    CommandParameter.optional(
                                    "depth",
                                    Kind.CONSTANT,
                                    Type.LONG,
                                    "How many levels of records become fields, up to 10.")
                            .defaultsTo("1")),
            "Makes fields of the members of a record.",
            "data record(r = record(a = 1, b = 2)) | fieldsFlatten r");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Bound bound = use.first("expression").orElseThrow();
        Optional<Bound> prefix = use.first("prefix");
        Optional<Bound> fields = use.first("fields");
        if (!(bound.expression() instanceof Expression.Field field)) {
            use.analysis().diagnostics().parameterHasToBe(bound.span(), "a field");
            return use.input();
        }
        Expr record = use.expressions().typed(bound, Type.RECORD);
        int depth = depth(use);
        if (prefix.isPresent() && fields.isPresent()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "PARAMETERS_EXCLUDE_EACH_OTHER",
                            prefix.get().span(),
                            "The parameter `prefix` can't be combined with `fields`.");
            return use.input();
        }
        if (fields.isPresent()) {
            return members(use, record);
        }
        String before = prefix.isEmpty()
                ? field.name().text() + "."
                : use.constant("prefix").orElse(Value.NullValue.NULL) instanceof StringValue(String text) ? text : "";
        return record instanceof Expr.FieldRef
                ? new Plan.Spread(use.input(), record, before, depth, false, spread(use.shape(), before))
                : use.input();
    }

    /** Fields that a member may override can be of any type; any name with the prefix may be one. */
    static Shape spread(Shape shape, String prefix) {
        Shape changed = shape;
        for (String name : shape.fields().keySet()) {
            if (name.startsWith(prefix)) {
                changed = changed.with(name, Type.ANY);
            }
        }
        Shape.Tail members = Shape.Tail.EVERYTHING.prefixed(prefix);
        return new Shape(
                changed.fields(),
                Optional.of(changed.tail().map(it -> it.or(members)).orElse(members)));
    }

    private static Plan members(CommandUse use, Expr record) {
        TargetFields targets = new TargetFields(use.analysis());
        for (Bound bound : use.all("fields")) {
            Optional<Expr> member = member(bound.expression(), record);
            if (member.isEmpty()) {
                use.analysis().diagnostics().parameterHasToBe(bound.expression().span(), "a field of the record");
                continue;
            }
            String name = FieldNames.of(use.analysis(), bound);
            if (use.shape().fields().containsKey(name)) {
                TargetFields.warnOfOverride(use.analysis(), name, bound.span());
            }
            targets.add(name, member.get(), bound.span());
        }
        return new Plan.Extend(use.input(), targets.named(), targets.added(use.shape()));
    }

    /** {@code a}, {@code a[b]}: a member, a member of a member. */
    private static Optional<Expr> member(Expression expression, Expr record) {
        return switch (expression) {
            case Expression.Field it ->
                Optional.of(new Expr.MemberRef(record, it.name().text(), Type.ANY));
            case Expression.Member it ->
                member(it.target(), record)
                        .map(target -> new Expr.MemberRef(target, it.member().text(), Type.ANY));
            case Expression.Element it ->
                member(it.target(), record).map(target -> new Expr.ElementRef(target, it.index(), Type.ANY));
            default -> Optional.empty();
        };
    }

    private static int depth(CommandUse use) {
        long depth = use.wholeNumber("depth", 1).orElse(1L);
        if (depth > DEEPEST) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "PARAMETER_OUT_OF_RANGE",
                            use.first("depth").orElseThrow().span(),
                            "The parameter `%1$s` has to be at most %2$s.",
                            "depth",
                            DEEPEST);
        }
        return (int) Math.min(depth, DEEPEST);
    }
}
