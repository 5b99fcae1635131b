package dev.quarry.query.completion;

/** A suggestion before it is known what of it is typed. */
record Candidate(Suggestion.Kind kind, String text, String info, String synopsis) {
    static Candidate of(Suggestion.Kind kind, String text, String info) {
        return new Candidate(kind, text, info, "");
    }
}
