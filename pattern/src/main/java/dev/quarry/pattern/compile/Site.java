package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.Run;

/** A place in the pattern that captures a value: one per export written, of which several may share a name. */
public record Site(int index, Matcher matcher, PatternType type) {
    public PatternValue value(Run run) {
        return matcher.value(run, index);
    }
}
