package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** The names and patterns of {@code fieldsKeep} and {@code fieldsRemove}. */
final class FieldPatterns {
    private FieldPatterns() {}

    static List<String> of(CommandUse use) {
        return of(use, "field");
    }

    static List<String> of(CommandUse use, String parameter) {
        List<String> patterns = new ArrayList<>();
        for (Bound bound : use.all(parameter)) {
            if (bound.expression() instanceof Expression.Field field) {
                patterns.add(field.name().text());
            } else if (bound.expression() instanceof Expression.StringLiteral text) {
                check(text, use);
                patterns.add(text.value());
            } else {
                use.analysis().diagnostics().parameterHasToBe(bound.span(), "a field or a string with a field pattern");
            }
            bound.target()
                    .ifPresent(target -> use.analysis()
                            .diagnostics()
                            .error(
                                    "ASSIGNMENT_NOT_ALLOWED",
                                    bound.span(),
                                    "`%1$s` can't be assigned here. To rename a field, use `fieldsRename`.",
                                    target.text()));
        }
        return patterns;
    }

    static void check(Expression.StringLiteral text, CommandUse use) {
        if (!SearchTerms.hasFewWildcards(text.value())) {
            use.analysis()
                    .diagnostics()
                    .error(
                            "INVALID_FIELD_PATTERN",
                            text.span(),
                            "A field pattern has at most %1$s wildcards `*`, and never two in a row.",
                            SearchTerms.MOST_WILDCARDS);
        }
    }
}
