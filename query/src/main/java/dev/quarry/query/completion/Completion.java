package dev.quarry.query.completion;

import dev.quarry.language.Cursor;
import dev.quarry.language.Parser;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Proposes how to go on with a query. */
public final class Completion {
    private static final int MOST = 200;

    private Completion() {}

    /**
     * What can stand at a position; text after it has no influence.
     *
     * @param offset in UTF-16 units; one that lies outside of the text is moved to its nearer end
     */
    public static Completions at(String dql, int offset, CompileOptions options, DataPeek data) {
        String text = dql.substring(0, Math.clamp(offset, 0, dql.length()));
        Cursor cursor = Cursor.at(Parser.parse(text), text.length());
        Place place = new Place(text, cursor, options);
        DataWords words = new DataWords(place, data);
        Stream<Candidate> candidates = switch (cursor.expected()) {
            case COMMAND -> Commands.at(place);
            case PARAMETER -> Stream.concat(Operands.at(place, words), Parameters.at(place));
            case OPERAND -> Operands.at(place, words);
            case OPERATOR -> OperatorsAndMarks.at(place);
            case MEMBER -> words.members();
            case STRING -> words.values();
            case COMMENT -> Stream.empty();
        };
        return new Completions(runs(text, options), ranked(candidates, place));
    }

    private static boolean runs(String text, CompileOptions options) {
        return !text.isBlank() && Compiler.compile(text, options).plan().isPresent();
    }

    /** What starts as the word does, then what has it inside; each text once. */
    private static List<Suggestion> ranked(Stream<Candidate> candidates, Place place) {
        String typed = place.typed();
        String word = bare(typed);
        Map<String, Candidate> starting = new LinkedHashMap<>();
        Map<String, Candidate> containing = new LinkedHashMap<>();
        candidates.sorted(Comparator.comparing(Completion::isCommon)).forEach(candidate -> {
            String text = bare(candidate.text());
            if (text.startsWith(word)) {
                starting.putIfAbsent(candidate.text(), candidate);
            } else if (text.contains(word) && word.length() > 1) {
                containing.putIfAbsent(candidate.text(), candidate);
            }
        });
        return Stream.concat(starting.values().stream(), containing.values().stream())
                .limit(MOST)
                .map(it -> new Suggestion(it.kind(), it.text(), typed.length(), it.info(), it.synopsis()))
                .toList();
    }

    /** What there is in every query comes after what this one is about. */
    private static boolean isCommon(Candidate candidate) {
        return candidate.kind() == Suggestion.Kind.FUNCTION || candidate.kind() == Suggestion.Kind.LITERAL;
    }

    /** Without quotes, in lower case: what people compare by. */
    private static String bare(String text) {
        String inside = text.startsWith("\"") || text.startsWith("`") ? text.substring(1) : text;
        return inside.toLowerCase(Locale.ROOT);
    }
}
