package dev.quarry.query.completion;

import dev.quarry.language.Cursor;
import dev.quarry.query.analysis.CommandParameter;
import dev.quarry.query.completion.Suggestion.Kind;
import dev.quarry.query.function.DqlFunction;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.FunctionParameter;
import dev.quarry.query.function.ScalarFunction;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names of the parameters that may be left out, with their colon. */
final class Parameters {
    private Parameters() {}

    static Stream<Candidate> at(Place place) {
        boolean grouped = place.cursor().enclosing().stream()
                .findFirst()
                .map(around -> around.kind() == Cursor.Kind.GROUP)
                .orElse(false);
        return grouped ? Stream.empty() : Stream.concat(ofCommand(place), ofFunction(place));
    }

    private static Stream<Candidate> ofCommand(Place place) {
        return place.command().stream()
                .flatMap(command -> command.parameters().stream())
                .filter(Predicate.not(CommandParameter::required))
                .map(parameter -> Candidate.of(Kind.PARAMETER, parameter.name() + ":", parameter.description()));
    }

    private static Stream<Candidate> ofFunction(Place place) {
        FunctionCatalogue functions = FunctionCatalogue.standard();
        return place.owner().filter(around -> around.kind() == Cursor.Kind.FUNCTION).stream()
                .flatMap(call -> Stream.<List<FunctionParameter>>concat(
                        functions.scalar(call.name()).map(ScalarFunction::parameters).stream(),
                        place.aggregations().stream()
                                .filter(it -> it.name().equalsIgnoreCase(call.name()))
                                .map(DqlFunction::parameters)))
                .flatMap(List::stream)
                .filter(parameter -> parameter.isOptional() && !parameter.variadic())
                .map(parameter -> Candidate.of(Kind.PARAMETER, parameter.name() + ":", ""));
    }
}
