package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.Look;

/** Looks ahead or behind. Consumes nothing. */
public final class LookMatcher extends Matcher {
    /** How far back a look-behind may begin, in units. */
    public static final int WINDOW = 64;

    private final Look look;
    private final Matcher body;

    public LookMatcher(Look look, Matcher body) {
        this.look = look;
        this.body = body;
    }

    @Override
    public int match(Run run, int at) {
        boolean holds = switch (look) {
            case AHEAD, NONE -> body.match(run, at) >= 0;
            case NOT_AHEAD -> body.match(run, at) < 0;
            case BEHIND -> behind(run, at);
            case NOT_BEHIND -> !behind(run, at);
        };
        return holds ? at : NONE;
    }

    private boolean behind(Run run, int at) {
        int end = run.end;
        run.end = at;
        try {
            for (int from = at; from >= Math.max(0, at - WINDOW); from--) {
                if (body.match(run, from) == at) {
                    return true;
                }
            }
            return false;
        } finally {
            run.end = end;
        }
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }
}
