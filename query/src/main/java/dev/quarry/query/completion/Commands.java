package dev.quarry.query.completion;

import dev.quarry.query.analysis.CommandCatalogue;
import dev.quarry.query.completion.Suggestion.Kind;
import java.util.stream.Stream;

/** Sources where a query starts, all other commands after a pipe. */
final class Commands {
    private Commands() {}

    static Stream<Candidate> at(Place place) {
        boolean first = place.before().isEmpty();
        return CommandCatalogue.descriptions().stream()
                .filter(command -> command.source() == first)
                .map(command -> new Candidate(Kind.COMMAND, command.name(), command.description(), command.example()));
    }
}
