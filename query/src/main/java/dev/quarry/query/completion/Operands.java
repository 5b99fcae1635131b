package dev.quarry.query.completion;

import dev.quarry.query.analysis.Choices;
import dev.quarry.query.analysis.CommandParameter;
import dev.quarry.query.analysis.DataObjects;
import dev.quarry.query.completion.Suggestion.Kind;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.Signature;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.ValueType;
import java.util.Optional;
import java.util.stream.Stream;

/** Fields, functions, literals: whatever a parameter's value can begin with. */
final class Operands {
    private Operands() {}

    static Stream<Candidate> at(Place place, DataWords words) {
        Optional<CommandParameter> parameter = place.parameter();
        if (parameter.isEmpty()) {
            return Stream.of(words.values(), words.fields(), scalars(), keywords())
                    .flatMap(it -> it);
        }
        return switch (parameter.get().kind()) {
            case DATA_OBJECT -> DataObjects.names().stream().map(name -> Candidate.of(Kind.DATA_OBJECT, name, ""));
            case BUCKET -> words.buckets();
            case TABULAR_FILE -> words.tables();
            case FIELD, FIELD_PATTERN -> words.fields();
            case AGGREGATION, RECORD_SERIES, METRIC_SERIES ->
                Stream.of(aggregations(place), words.fields(), scalars()).flatMap(it -> it);
            case SUB_QUERY -> Stream.of(Candidate.of(Kind.PUNCTUATION, "[", "A query in brackets."));
            case CHOICE ->
                Choices.of(parameter.get().name()).stream().map(word -> Candidate.of(Kind.KEYWORD, word, ""));
            case PATTERN -> Stream.of(Candidate.of(Kind.PUNCTUATION, "\"", "A DPL pattern."));
            case NAME -> Stream.empty();
            case CONSTANT -> Stream.concat(constants(parameter.get().accepts()), scalars());
            case EXPRESSION, SORT_KEY ->
                Stream.of(words.values(), words.fields(), scalars(), keywords()).flatMap(it -> it);
        };
    }

    private static Stream<Candidate> scalars() {
        return FunctionCatalogue.standard().scalars().stream()
                .map(f -> new Candidate(Kind.FUNCTION, f.name() + "(", f.description(), Signature.of(f)));
    }

    private static Stream<Candidate> aggregations(Place place) {
        return place.aggregations().stream()
                .map(f -> new Candidate(
                        Kind.AGGREGATION,
                        f.name() + (f.parameters().stream().allMatch(FunctionParameter::isOptional) ? "()" : "("),
                        f.description(),
                        Signature.of(f)));
    }

    private static Stream<Candidate> keywords() {
        return Stream.of("true", "false", "null", "not").map(word -> Candidate.of(Kind.LITERAL, word, ""));
    }

    private static Stream<Candidate> constants(Type accepts) {
        if (accepts.equals(Type.BOOLEAN)) {
            return Stream.of("true", "false").map(word -> Candidate.of(Kind.LITERAL, word, ""));
        }
        if (accepts.mayBe(ValueType.TIMESTAMP)) {
            return Stream.of("-30min", "-2h", "-24h", "-7d", "-30d", "now()", "@d", "now()-1h@h")
                    .map(time -> Candidate.of(Kind.TIME, time, ""));
        }
        return Stream.empty();
    }
}
