package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** A text, exactly. */
public final class LiteralMatcher extends Matcher {
    private final String literal;

    public LiteralMatcher(String literal) {
        this.literal = literal;
    }

    /** The only unit of the text, or -1 where it has several or none. */
    public int single() {
        return literal.length() == 1 ? literal.charAt(0) : -1;
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
