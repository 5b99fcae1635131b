package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;

/** A member of the record another site has captured, as a value of its own. Never matches: it stands for the other. */
public final class MemberView extends Matcher {
    private final String name;

    public MemberView(String name) {
        super(Kept.OWN);
        this.name = name;
    }

    @Override
    public int match(Run run, int at) {
        return NONE;
    }

    @Override
    PatternValue own(Run run, int site) {
        return run.objects[site] instanceof PatternValue.Struct struct
                ? struct.members().getOrDefault(name, PatternValue.Null.INSTANCE)
                : PatternValue.Null.INSTANCE;
    }
}
