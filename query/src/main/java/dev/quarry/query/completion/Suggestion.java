package dev.quarry.query.completion;

/**
 * Something that can stand at the cursor.
 *
 * @param text what the query says once it is taken
 * @param typed how many characters before the cursor it takes the place of
 * @param info one line about it; may be empty
 * @param synopsis how it is called, for what takes parameters; may be empty
 */
public record Suggestion(Kind kind, String text, int typed, String info, String synopsis) {
    /** What a suggestion is. */
    public enum Kind {
        COMMAND,
        PARAMETER,
        FUNCTION,
        AGGREGATION,
        FIELD,
        MEMBER,
        VALUE,
        DATA_OBJECT,
        BUCKET,
        TABLE,
        TIME,
        OPERATOR,
        KEYWORD,
        LITERAL,
        PUNCTUATION
    }
}
