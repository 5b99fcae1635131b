package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.pattern.Pattern;
import dev.quarry.query.analysis.CommandParameter.Kind;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code parse}: fields out of text. */
final class ParseCommand implements CommandAnalyser {
    private static final CommandDescription DESCRIPTION = new CommandDescription(
            "parse",
            false,
            List.of(
                    CommandParameter.required("expression", Kind.EXPRESSION, Type.STRING, "The text to take apart."),
                    CommandParameter.required("pattern", Kind.PATTERN, Type.STRING, "What the text looks like."),
                    CommandParameter.optional(
                                    "preserveFieldsOnFailure",
                                    Kind.CONSTANT,
                                    Type.BOOLEAN,
                                    "Whether fields keep their value where the pattern does not match.")
                            .defaultsTo("false"),
                    CommandParameter.optional(
                                    "parsingPrerequisite",
                                    Kind.EXPRESSION,
                                    Type.BOOLEAN,
                                    "Parses only the records for which this is true.")
                            .defaultsTo("true"),
                    CommandParameter.optional(
                            "baseTime",
                            Kind.EXPRESSION,
                            Type.TIMESTAMP,
                            "Completes dates of which the text gives a part only; now, if left out.")),
            "Takes text apart by a pattern and writes what it exports to fields.",
            "fetch logs | parse content, \"JSON:event\"");

    @Override
    public CommandDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Plan analyse(CommandUse use) {
        ExpressionAnalyser expressions = use.expressions();
        Expr text = expressions.typed(use.first("expression").orElseThrow(), Type.STRING);
        Optional<Pattern> pattern = pattern(use);
        boolean preserve = use.flag("preserveFieldsOnFailure", false);
        Optional<Expr> prerequisite =
                use.first("parsingPrerequisite").map(it -> expressions.named("parsingPrerequisite", it, Type.BOOLEAN));
        Optional<Expr> baseTime = use.first("baseTime").map(it -> expressions.named("baseTime", it, Type.TIMESTAMP));
        if (pattern.isEmpty()) {
            return use.input();
        }
        Shape shape = use.shape();
        List<Plan.Export> exports = new ArrayList<>();
        for (Pattern.Export export : pattern.get().exports()) {
            Type type = PatternValues.toType(export.type());
            if (use.shape().fields().containsKey(export.name())) {
                TargetFields.warnOfOverride(
                        use.analysis(),
                        export.name(),
                        use.first("pattern").orElseThrow().span());
            }
            exports.add(new Plan.Export(export.name(), type));
            Type kept = preserve ? use.shape().typeOf(export.name()).orElse(Type.NULL) : Type.NULL;
            shape = shape.with(export.name(), type.or(kept));
        }
        return new Plan.Parse(use.input(), text, pattern.get(), exports, prerequisite, preserve, baseTime, shape);
    }

    private static Optional<Pattern> pattern(CommandUse use) {
        Bound bound = use.first("pattern").orElseThrow();
        if (bound.expression() instanceof Expression.StringLiteral text
                && bound.target().isEmpty()) {
            return ArgumentCheck.pattern(use.analysis(), text, true);
        }
        use.analysis().diagnostics().parameterHasToBe(bound.span(), "a pattern in a string literal");
        return Optional.empty();
    }
}
