package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** {@code search}: rows of which some field holds a term. */
final class SearchCommand implements CommandAnalyser {
    /** After these the row still has the fields that the source gave it. */
    private static final Set<String> ALLOWED_AFTER =
            Set.of("filter", "filterOut", "fieldsKeep", "fieldsRemove", "fieldsRename", "limit", "append", "search");

    private static final List<String> SCOPES = List.of("all", "names", "values");

    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "search",
            false,
            List.of(
                    CommandParameter.required(
                            "condition",
                            Kind.EXPRESSION,
                            Type.BOOLEAN.or(Type.STRING),
                            "Terms, `field ~ \"term\"` and comparisons, joined by `and` and `or`."),
                    CommandParameter.optional(
                                    "caseSensitive", Kind.CONSTANT, Type.BOOLEAN, "Whether letters must agree in case.")
                            .defaultsTo("false"),
                    CommandParameter.optional(
                                    "scope",
                                    Kind.CONSTANT,
                                    Type.STRING,
                                    "What of records is looked at: `\"all\"`, `\"names\"` of members or `\"values\"`.")
                            .defaultsTo("\"all\""),
                    CommandParameter.optional("fields", Kind.FIELD, Type.ANY, "The only fields that are looked at.")
                            .many(),
                    CommandParameter.optional("skipFields", Kind.FIELD, Type.ANY, "Fields that are not looked at.")
                            .many()),
            "Keeps the records that hold a term in any of their fields.",
            "fetch logs | search \"AccessDenied\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        Optional<String> before = use.before().stream()
                .skip(1)
                .filter(it -> !ALLOWED_AFTER.contains(it))
                .reduce((earlier, later) -> later);
        if (before.isPresent()) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "SEARCH_COMMAND_NOT_ALLOWED_AFTER",
                            use.span(),
                            "The command `search` isn't allowed after `%1$s`. Write it right after the source, or use `filter`.",
                            before.get());
            return use.input();
        }
        Bound condition = use.first("condition").orElseThrow();
        if (condition.target().isPresent()) {
            use.analysis().diagnostics().assigned(condition);
            return use.input();
        }
        String scope = scope(use);
        Expr expr = new SearchCondition(
                        use.expressions(),
                        looked(use),
                        use.flag("caseSensitive", false),
                        !scope.equals("values"),
                        !scope.equals("names"))
                .analyse(condition.expression());
        return new Plan.Filter(use.input(), expr);
    }

    private static String scope(CommandUse use) {
        Optional<Bound> bound = use.first("scope");
        if (bound.isEmpty()) {
            return "all";
        }
        if (bound.get().expression() instanceof Expression.StringLiteral text && SCOPES.contains(text.value())) {
            return text.value();
        }
        use.analysis()
                .diagnostics()
                .namedParameterHasToBe(
                        bound.get().expression().span(), "scope", "one of \"all\", \"names\", \"values\"");
        return "all";
    }

    /** The shape of what terms are looked for in. */
    private static Shape looked(CommandUse use) {
        Shape shape = use.shape();
        if (use.first("fields").isPresent()) {
            SequencedMap<String, Type> fields = new LinkedHashMap<>();
            for (String name : names(use, "fields")) {
                shape.typeOf(name).ifPresent(type -> fields.put(name, type));
            }
            shape = new Shape(fields, Optional.of(Shape.Tail.NOTHING));
        }
        return shape.without(names(use, "skipFields"));
    }

    private static List<String> names(CommandUse use, String parameter) {
        List<String> names = new ArrayList<>();
        for (Bound bound : use.all(parameter)) {
            if (bound.expression() instanceof Expression.Field field
                    && bound.target().isEmpty()) {
                names.add(field.name().text());
            } else {
                use.analysis().diagnostics().parameterHasToBe(bound.span(), "a field");
            }
        }
        return names;
    }
}
