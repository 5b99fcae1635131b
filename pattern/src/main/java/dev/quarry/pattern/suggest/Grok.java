package dev.quarry.pattern.suggest;

/**
 * Grok expressions as patterns.
 *
 * <p>{@code Grok.toPattern("%{IP:client} %{WORD:verb}")} is {@code IPADDR:client ' ' WORD:verb}. Between the names stand
 * regular expressions, which are taken over as {@link Regex} does.
 */
public final class Grok {
    private Grok() {}

    /**
     * The pattern of a grok expression.
     *
     * @throws ConversionException naming the part that has no equivalent, with its position
     */
    public static Converted toPattern(String grok) {
        return Regex.converted(new RegexParser(grok, true));
    }
}
