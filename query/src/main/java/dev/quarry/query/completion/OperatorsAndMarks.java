package dev.quarry.query.completion;

import dev.quarry.query.analysis.CommandParameter;
import dev.quarry.query.completion.Suggestion.Kind;
import java.util.stream.Stream;

/** What can follow a complete operand. */
final class OperatorsAndMarks {
    private OperatorsAndMarks() {}

    static Stream<Candidate> at(Place place) {
        boolean sorted = place.parameter()
                .map(parameter -> parameter.kind() == CommandParameter.Kind.SORT_KEY)
                .orElse(false);
        Stream<Candidate> directions =
                sorted ? Stream.of("desc", "asc").map(it -> Candidate.of(Kind.KEYWORD, it, "")) : Stream.empty();
        Stream<Candidate> marks = Stream.of("|", ",")
                .map(it -> Candidate.of(Kind.PUNCTUATION, it, it.equals("|") ? "The next command." : ""));
        Stream<Candidate> operators = Stream.of(
                        "==", "!=", "and", "or", "in", "~", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "xor", "@")
                .map(it -> Candidate.of(Kind.OPERATOR, it, ""));
        return Stream.of(directions, marks, operators).flatMap(it -> it);
    }
}
