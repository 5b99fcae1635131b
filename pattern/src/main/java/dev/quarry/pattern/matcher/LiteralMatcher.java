package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** A text, exactly. */
public final class LiteralMatcher extends Matcher {
    private final String literal;

    public LiteralMatcher(String literal) {
        this.literal = literal;
    }

    @Override
    public int match(Run run, int at) {
        int to = at + literal.length();
        return to <= run.end && run.text.startsWith(literal, at) ? to : NONE;
    }

    @Override
    public CharSet first() {
        return literal.isEmpty() ? CharSet.NONE : CharSet.of(literal.charAt(0));
    }

    @Override
    public boolean mayBeEmpty() {
        return literal.isEmpty();
    }
}
