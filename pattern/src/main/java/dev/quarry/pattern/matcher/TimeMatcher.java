package dev.quarry.pattern.matcher;

import dev.quarry.pattern.time.TimeFields;
import dev.quarry.pattern.time.TimeFormat;
import java.util.OptionalLong;

/** Dates and times in a format. */
public final class TimeMatcher extends Matcher {
    private final TimeFormat format;

    public TimeMatcher(TimeFormat format) {
        super(Kept.TIME);
        this.format = format;
    }

    @Override
    public int match(Run run, int at) {
        TimeFields fields = run.timeFields();
        int to = format.read(run.text, at, run.end, fields);
        run.spend(8);
        if (to < 0) {
            return NONE;
        }
        OptionalLong instant = format.instant(fields, run::baseTime);
        run.bit = instant.orElse(0);
        return instant.isPresent() ? to : NONE;
    }
}
