package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** Consumes nothing and yields a constant. */
public final class ConstantMatcher extends Matcher {
    private final PatternValue constant;

    public ConstantMatcher(PatternValue constant) {
        super(Kept.OWN);
        this.constant = constant;
    }

    @Override
    public int match(Run run, int at) {
        return at;
    }

    @Override
    public CharSet first() {
        return CharSet.NONE;
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    PatternValue own(Run run, int site) {
        return constant;
    }
}
