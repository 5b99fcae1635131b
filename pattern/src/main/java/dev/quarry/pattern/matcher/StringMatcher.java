package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** STRING: a string in single or double quotes, or a run of characters up to a blank or control character. */
public final class StringMatcher extends Matcher {
    private static final CharSet VISIBLE = CharSet.range('!', '\uffff');

    private final QuotedMatcher single;
    private final QuotedMatcher doubled;
    private final CharRunMatcher bare;

    /**
     * A string.
     *
     * @param min least length in units, without quotes
     * @param max greatest length
     */
    public StringMatcher(int min, int max, int memo) {
        super(Kept.OWN);
        single = new QuotedMatcher('\'', '\\', min, max);
        doubled = new QuotedMatcher('"', '\\', min, max);
        bare = new CharRunMatcher(VISIBLE, min, max, memo);
    }

    @Override
    public int match(Run run, int at) {
        int to = quoted(run, at);
        run.bit = to < 0 ? 0 : run.text.charAt(at);
        return to < 0 ? bare.match(run, at) : to;
    }

    private int quoted(Run run, int at) {
        char c = at < run.end ? run.text.charAt(at) : 0;
        return c == '\'' ? single.match(run, at) : c == '"' ? doubled.match(run, at) : NONE;
    }

    @Override
    public CharSet first() {
        return VISIBLE;
    }

    @Override
    public boolean mayBeEmpty() {
        return bare.mayBeEmpty();
    }

    @Override
    PatternValue own(Run run, int site) {
        return switch ((int) run.bits[site]) {
            case '\'' -> single.own(run, site);
            case '"' -> doubled.own(run, site);
            default -> super.own(run, site);
        };
    }
}
