package dev.quarry.pattern.matcher;

import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.time.TimeFields;
import java.util.Arrays;

/** The state of matching one text. Used by one thread, for one text; positions are UTF-16 units. */
public final class Run {
    /** Steps granted to every run, and per unit of the text. */
    private static final long BASE_STEPS = 1_000_000;

    private static final long STEPS_PER_UNIT = 1_000;

    /** A base time that is looked up when a date needs it. */
    public static final long NOW = Long.MIN_VALUE;

    public String text;
    /** Where the text ends for matchers; a look-behind moves it for a while. */
    int end;

    /** First unit captured per site, -1 where nothing was; after the last; and what typed matchers left. */
    final int[] starts;

    final int[] ends;
    final long[] bits;
    final long[] highs;
    final Object[] objects;

    /** Registers: the value of the typed matcher that matched last. */
    long bit;

    long high;
    Object object;

    /** Per remembering node the stretch of positions it knows about; it ends at -1 where there is none. */
    final int[] memoFrom;

    final int[] memoTo;
    /** Failed choices by node and position; none until the first. */
    private LongSet failures;

    private TimeFields timeFields;
    private int lineFrom = -1;
    private int lineEnd = -1;
    private long steps;
    private long budget;
    /** Nanoseconds since the epoch that fill in the parts of a date that a text leaves out; {@link #NOW}: those of now. */
    private long baseTime;

    private final Trace trace;

    /**
     * A run over a text.
     *
     * @param baseTime nanoseconds since the epoch, or {@link #NOW}
     * @param trace null where nobody asks how far the run came
     */
    public Run(String text, Shape shape, long baseTime, Trace trace) {
        this.trace = trace;
        starts = new int[shape.sites()];
        ends = new int[shape.sites()];
        bits = new long[shape.sites()];
        highs = new long[shape.sites()];
        objects = new Object[shape.sites()];
        memoFrom = new int[shape.memos()];
        memoTo = new int[shape.memos()];
        over(text, baseTime);
    }

    /** Begins anew with another text, as if it were a new run. */
    public void over(String other, long otherBaseTime) {
        text = other;
        end = other.length();
        baseTime = otherBaseTime;
        budget = BASE_STEPS + STEPS_PER_UNIT * other.length();
        steps = 0;
        lineFrom = -1;
        failures = null;
        Arrays.fill(starts, -1);
        Arrays.fill(memoTo, -1);
    }

    /** Lets go of what belongs to the text, so that a run that is kept keeps nothing of it. */
    public void release() {
        text = "";
        failures = null;
        object = null;
        Arrays.fill(objects, null);
    }

    /** Nanoseconds since the epoch that complete dates. */
    long baseTime() {
        if (baseTime == NOW) {
            baseTime = System.currentTimeMillis() * 1_000_000;
        }
        return baseTime;
    }

    /** Steps taken: units looked at and matchers tried. */
    public long steps() {
        return steps;
    }

    /** Whether somebody wants to hear of every element that does not match. */
    boolean traced() {
        return trace != null;
    }

    void spend(int count) {
        steps += count;
        if (steps > budget) {
            throw new BudgetExceeded();
        }
    }

    /** Notes where an element did not match, if somebody wants to know; {@link Matcher#NONE}. */
    int stopped(Element element, int at) {
        if (trace != null) {
            trace.failed(element, at);
        }
        return Matcher.NONE;
    }

    void capture(int site, int from, int to, Kept kept) {
        starts[site] = from;
        ends[site] = to;
        if (kept != Kept.TEXT) {
            bits[site] = bit;
            if (kept == Kept.ADDRESS || kept == Kept.VALUE) {
                highs[site] = high;
                objects[site] = object;
            }
        }
    }

    /** Forgets what the sites of an element that did not match have captured. */
    void clear(int fromSite, int toSite) {
        // Downwards, because upwards the compiler makes it a call that fills memory, for one site or two.
        for (int i = toSite - 1; i >= fromSite; i--) {
            starts[i] = -1;
        }
    }

    /** Forgets all that was captured, before the pattern is tried at another place. */
    public void forget() {
        clear(0, starts.length);
    }

    public boolean captured(int site) {
        return starts[site] >= 0;
    }

    public int start(int site) {
        return starts[site];
    }

    public int end(int site) {
        return ends[site];
    }

    /** The text captured by a site. */
    public String text(int site) {
        return text.substring(starts[site], ends[site]);
    }

    /** The next line feed at or after a position, or the end of the text. */
    int lineEnd(int at) {
        if (at < lineFrom || at > lineEnd || lineFrom < 0) {
            int found = text.indexOf('\n', at);
            lineFrom = at;
            lineEnd = found < 0 ? text.length() : found;
        }
        return Math.min(lineEnd, end);
    }

    TimeFields timeFields() {
        if (timeFields == null) {
            timeFields = new TimeFields();
        }
        return timeFields;
    }

    boolean failedBefore(int node, int at) {
        return failures != null && failures.contains((long) node << 32 | at);
    }

    void failed(int node, int at) {
        if (failures == null) {
            failures = new LongSet();
        }
        failures.add((long) node << 32 | at);
    }
}
