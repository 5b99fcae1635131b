package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** A matcher whose value is made of what was captured within. */
public final class RecordMatcher extends Matcher {
    /** Makes a value of what a run has captured. */
    public interface Reader {
        PatternValue read(Run run);
    }

    private final Matcher body;
    private final Reader reader;

    public RecordMatcher(Matcher body, Reader reader) {
        super(Kept.OWN);
        this.body = body;
        this.reader = reader;
    }

    @Override
    public int match(Run run, int at) {
        return body.match(run, at);
    }

    @Override
    public CharSet first() {
        return body.first();
    }

    @Override
    public boolean mayBeEmpty() {
        return body.mayBeEmpty();
    }

    @Override
    PatternValue own(Run run, int site) {
        return reader.read(run);
    }
}
