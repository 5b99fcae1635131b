package dev.quarry.language;

/** What the parts of the parser share while they read one text. */
final class Grammar {
    final TokenStream tokens;
    final Problems problems;
    final Literals literals;
    final Complaints complaints;
    final Depth depth = new Depth();

    Grammar(String text, TokenStream tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.literals = new Literals(text, problems);
        this.complaints = new Complaints(text, tokens, problems, literals);
    }
}
