package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.CharSet;

/** The end of a segment that asks something of the place where it ends and consumes nothing. */
public final class Check extends Node {
    /** What can be asked without looking at further elements. */
    public enum Condition {
        LINE_END,
        TEXT_END
    }

    private interface Test {
        boolean holds(Run run, int at);
    }

    private final Test test;

    private Check(Test test) {
        this.test = test;
    }

    /** At the end of a line or of the text. */
    public static Check of(Condition condition) {
        return switch (condition) {
            case LINE_END -> new Check((run, at) -> at == run.end || run.text.charAt(at) == '\n');
            case TEXT_END -> new Check((run, at) -> at == run.end);
        };
    }

    /** Before a text of some length, in one line unless it may cross lines. */
    public static Check available(int min, boolean crossesLines) {
        return new Check((run, at) -> min <= (crossesLines ? run.end : run.lineEnd(at)) - at);
    }

    /** Where elements would match that belong to an enclosing group. */
    public static Check followed(Node rest) {
        return new Check((run, at) -> rest.run(run, at) >= 0);
    }

    @Override
    int run(Run run, int at) {
        return test.holds(run, at) ? at : Matcher.NONE;
    }

    @Override
    CharSet first() {
        return CharSet.ANY;
    }

    @Override
    boolean mayBeEmpty() {
        return true;
    }
}
