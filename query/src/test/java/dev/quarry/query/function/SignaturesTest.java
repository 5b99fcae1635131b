package dev.quarry.query.function;

import static dev.quarry.query.PublishedSignatures.flag;
import static dev.quarry.query.PublishedSignatures.functions;
import static dev.quarry.query.PublishedSignatures.list;
import static dev.quarry.query.PublishedSignatures.text;
import static dev.quarry.query.PublishedSignatures.texts;
import static dev.quarry.query.PublishedSignatures.types;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.function.FunctionParameter.Requirement;
import dev.quarry.query.value.Comparison;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue against the published signatures of DQL, where these are at hand. */
class SignaturesTest {
    /** Loops and sub-queries, part of the analysis of expressions. */
    private static final Set<String> LOOPS =
            Set.of("iAny", "iAvg", "iCollectArray", "iIndex", "iMax", "iMin", "iSum", "lookup");

    @Test
    void everyFunctionIsThere() {
        Set<String> missing = new TreeSet<>();
        functions().forEach(definition -> {
            String name = text(definition, "name");
            if (ours(definition).isEmpty() && !LOOPS.contains(name)) {
                missing.add(name);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void parametersHaveThePublishedNamesDefaultsAndTypes() {
        List<String> differences = new ArrayList<>();
        functions().forEach(definition -> {
            String name = text(definition, "name");
            ours(definition).ifPresent(parameters -> compare(name, parameters, definition, differences));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void noSeriesIsMadeUp() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        assertThat(names("expression timeseries"))
                .containsExactlyInAnyOrderElementsOf(catalogue.recordSeries().stream()
                        .map(SeriesFunction::name)
                        .toList());
        assertThat(names("timeseries"))
                .containsExactlyInAnyOrderElementsOf(catalogue.metricSeries().stream()
                        .map(SeriesFunction::name)
                        .toList());
    }

    private static List<String> names(String category) {
        return functions()
                .filter(it -> text(it, "category").equals(category))
                .map(it -> text(it, "name"))
                .toList();
    }

    /** The parameters of a function in the context that the definition is for. */
    private static Optional<List<FunctionParameter>> ours(RecordValue definition) {
        String name = text(definition, "name");
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        return switch (text(definition, "category")) {
            case "expression timeseries" -> catalogue.recordSeries(name).map(SeriesFunction::parameters);
            case "timeseries" -> catalogue.metricSeries(name).map(SeriesFunction::parameters);
            default ->
                catalogue
                        .scalar(name)
                        .map(ScalarFunction::parameters)
                        .or(() -> catalogue.aggregate(name).map(AggregateFunction::parameters));
        };
    }

    private static void compare(
            String function, List<FunctionParameter> ours, RecordValue definition, List<String> differences) {
        RecordValue signature = (RecordValue) list(definition, "signatures").getFirst();
        List<RecordValue> signatureParameters = list(signature, "parameters").stream()
                .map(RecordValue.class::cast)
                .toList();
        if (ours.size() != signatureParameters.size()) {
            differences.add(
                    function + " has " + ours.size() + " parameters, published are " + signatureParameters.size());
            return;
        }
        for (RecordValue theirs : signatureParameters) {
            String name = text(theirs, "name");
            Optional<FunctionParameter> found =
                    ours.stream().filter(p -> p.name().equals(name)).findFirst();
            if (found.isEmpty()) {
                differences.add(function + " lacks " + name);
                continue;
            }
            FunctionParameter own = found.get();
            boolean mayBeEmpty = own.variadic() && own.isOptional();
            expect(function, name, "optional", own.isOptional() && !mayBeEmpty, !flag(theirs, "required"), differences);
            expect(function, name, "variadic", own.variadic(), flag(theirs, "variadic"), differences);
            if (own.requirement() != Requirement.FIELD_NAME
                    && !own.accepts().possible().containsAll(types(theirs))) {
                differences.add(function + "(" + name + ") accepts " + own.accepts() + ", published " + types(theirs));
            }
            if (theirs.get("defaultValue") instanceof Value.StringValue(String published) && own.isOptional()) {
                Value value =
                        ValueText.parse(published.startsWith("\"") ? published : published.toLowerCase(Locale.ROOT));
                boolean now = own.defaultValue().equals(Optional.of(new Value.DurationValue(0)));
                if (!now && !Comparison.same(own.defaultValue().orElseThrow(), value)) {
                    differences.add(function + "(" + name + ") is " + own.defaultValue() + ", published " + value);
                }
            }
            expect(function, name, "aliases", own.aliases(), texts(theirs, "aliases"), differences);
            expect(function, name, "requirement", own.requirement(), requirement(function, theirs), differences);
        }
    }

    private static <T> void expect(String function, String parameter, String what, T own, T theirs, List<String> to) {
        if (!own.equals(theirs)) {
            to.add(function + "(" + parameter + ") " + what + ": " + own + ", published " + theirs);
        }
    }

    private static Requirement requirement(String function, RecordValue parameter) {
        List<String> kinds = texts(parameter, "parameterValueTypes");
        if (kinds.isEmpty()) {
            return Requirement.ANY_EXPRESSION;
        }
        return switch (kinds.getFirst()) {
            case "expressionWithConstantValue", "entitySelector" -> Requirement.CONSTANT;
            case "primitiveValue", "jsonPath", "entityAttribute", "entityType" -> Requirement.LITERAL;
            case "metricKey" -> Requirement.METRIC_KEY;
            case "enum" ->
                text(parameter, "name").equals("rollup") ? Requirement.IDENTIFIER : Requirement.ANY_EXPRESSION;
            case "dplPattern" -> Requirement.PATTERN;
            case "namelessDplPattern" -> Requirement.NAMELESS_PATTERN;
            case "identifierForAnyField", "identifierForFieldOnRootLevel" ->
                function.equals("exists") ? Requirement.FIELD : Requirement.FIELD_NAME;
            default -> Requirement.ANY_EXPRESSION;
        };
    }
}
