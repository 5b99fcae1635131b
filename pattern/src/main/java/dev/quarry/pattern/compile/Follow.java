package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.Check;
import dev.quarry.pattern.matcher.Node;

/** What follows a group in the sequence that holds it. */
interface Follow {
    /** The end of a segment that runs into the end of the group. */
    Node end(Tail tail);

    /** Nothing follows. */
    Follow NOTHING = tail -> switch (tail) {
        case ACCEPT, CONFIRM -> Node.END;
        case LINE -> Check.of(Check.Condition.LINE_END);
        case TEXT -> Check.of(Check.Condition.TEXT_END);
    };
}
