package dev.quarry.pattern.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** A compiled time format. Immutable. */
public final class TimeFormat {
    private final TimePart[] parts;
    private final boolean epoch;
    private final ZoneId zone;

    TimeFormat(List<TimePart> parts, boolean epoch, ZoneId zone) {
        this.parts = parts.toArray(TimePart[]::new);
        this.epoch = epoch;
        this.zone = zone;
    }

    /**
     * Compiles a format such as {@code yyyy-MM-dd HH:mm:ss}.
     *
     * @param zone of times that are written without one
     * @throws TimeFormatException where the format is not valid
     */
    public static TimeFormat of(String format, ZoneId zone, Locale locale) {
        return new TimeFormatParser(format, locale).parse(zone);
    }

    /** A time zone by its name, abbreviation or offset. */
    public static Optional<ZoneId> zone(String name) {
        return Zones.of(name);
    }

    /**
     * Reads a time.
     *
     * @param fields scratch space; {@link #instant} then computes from it
     * @return after the last unit read, or -1
     */
    public int read(String text, int at, int end, TimeFields fields) {
        if (epoch) {
            fields.resetCount();
        } else {
            fields.reset();
        }
        int p = at;
        for (TimePart part : parts) {
            p = part.read(text, p, end, fields);
            if (p < 0) {
                return -1;
            }
        }
        return p;
    }

    /**
     * Nanoseconds since the epoch of what was read last; empty where no such time exists.
     *
     * @param base completes dates of which a part only is written; asked for these only
     */
    public OptionalLong instant(TimeFields fields, LongSupplier base) {
        return fields.instant(epoch, zone, base);
    }
}
