package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** A place in a segment: matches from a position on to the end of the segment. */
public abstract class Node {
    /** Where the segment ends, or {@link Matcher#NONE}. */
    abstract int run(Run run, int at);

    /** The units a match may begin with. */
    abstract CharSet first();

    /** Whether it can succeed without consuming text. */
    abstract boolean mayBeEmpty();

    /** The end of a segment. */
    public static final Node END = new Node() {
        @Override
        int run(Run run, int at) {
            return at;
        }

        @Override
        CharSet first() {
            return CharSet.ANY;
        }

        @Override
        boolean mayBeEmpty() {
            return true;
        }
    };
}
