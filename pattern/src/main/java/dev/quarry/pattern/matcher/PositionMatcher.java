package dev.quarry.pattern.matcher;

/** Beginning, middle and end of the text. Consumes nothing. */
public final class PositionMatcher extends Matcher {
    /** Where in the text. */
    public enum Place {
        BEGIN,
        /** Anywhere but at the beginning. */
        MIDDLE,
        END
    }

    private final Place place;

    public PositionMatcher(Place place) {
        this.place = place;
    }

    @Override
    public int match(Run run, int at) {
        boolean here = switch (place) {
            case BEGIN -> at == 0;
            case MIDDLE -> at > 0;
            case END -> at == run.text.length();
        };
        return here ? at : NONE;
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }
}
