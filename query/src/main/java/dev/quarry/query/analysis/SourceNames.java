package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** What commands that read records of a data object have in common. */
final class SourceNames {
    private SourceNames() {}

    /** The records of the data object that a command names; reports an object that does not exist. */
    static Plan.Scan scan(CommandUse use, TimeRange range, List<String> buckets) {
        String name = use.first("dataObject")
                .map(bound -> DataObjects.spelling(text(bound, use, "a data object")))
                .orElse("");
        Optional<Shape> shape = DataObjects.shape(name);
        if (shape.isEmpty() && !name.isEmpty()) {
            if (DataObjects.ELSEWHERE.containsKey(name)) {
                notSupported(name, use);
            } else {
                unknown(name, use);
            }
        }
        if (name.startsWith(DataObjects.ENTITIES)) {
            use.analysis()
                    .diagnostics()
                    .add(Diagnostic.info(
                            "DEPRECATED_ENTITY_DATAOBJECT",
                            use.first("dataObject").orElseThrow().span(),
                            "The data object `%1$s` is deprecated. Use the command `smartscapeNodes`.",
                            name));
        }
        return new Plan.Scan(name, range, buckets, 1, shape.orElseGet(() -> Shape.closed(new LinkedHashMap<>())));
    }

    /** The bucket names and patterns that a command asks for. */
    static List<String> buckets(CommandUse use) {
        List<String> buckets = new ArrayList<>();
        for (Bound bound : use.all("bucket")) {
            buckets.add(text(bound, use, "a bucket"));
            if (bound.expression() instanceof Expression.StringLiteral pattern) {
                FieldPatterns.check(pattern, use);
            }
        }
        return buckets;
    }

    /** The shape of fields as rows. */
    static Shape unpivoted(List<Named> kept) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        kept.forEach(named -> fields.put(named.name(), named.expr().type()));
        fields.put(Plan.Unpivot.FIELD, Type.STRING);
        fields.put(Plan.Unpivot.TYPE, Type.STRING);
        fields.put(Plan.Unpivot.VALUE, Type.ANY);
        return Shape.closed(fields);
    }

    private static void notSupported(String name, CommandUse use) {
        use.analysis()
                .diagnostics()
                .error(
                        "DATA_OBJECT_NOT_SUPPORTED",
                        use.first("dataObject").orElseThrow().span(),
                        "The data object `%1$s` isn't supported here. Use the command "
                                + DataObjects.ELSEWHERE.get(name) + ".",
                        name);
    }

    private static void unknown(String name, CommandUse use) {
        var span = use.first("dataObject").orElseThrow().span();
        Optional<String> near = NearNames.nearest(name, DataObjects.names());
        use.analysis()
                .diagnostics()
                .add(NearNames.unknown(
                        "UNKNOWN_DATA_OBJECT",
                        span,
                        "`%1$s` isn't a valid data object.",
                        name,
                        near,
                        UnaryOperator.identity()));
    }

    /** A name, bare or as a string. */
    private static String text(Bound bound, CommandUse use, String what) {
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.Field field) {
            return field.name().text();
        }
        if (bound.target().isEmpty() && bound.expression() instanceof Expression.StringLiteral string) {
            return string.value();
        }
        use.analysis().diagnostics().parameterHasToBe(bound.span(), "the name of " + what);
        return "";
    }
}
