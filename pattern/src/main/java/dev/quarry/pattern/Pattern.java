package dev.quarry.pattern;

import dev.quarry.pattern.compile.Compiler;
import dev.quarry.pattern.compile.Program;
import dev.quarry.pattern.compile.Scope;
import dev.quarry.pattern.matcher.BudgetExceeded;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.Run;
import dev.quarry.pattern.matcher.Trace;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Parser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * A compiled pattern. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * Pattern pattern = Pattern.compile("LD:user '@' NSPACE:host ' ' INT:code");
 * pattern.match("eve@db3 7").map(Pattern.Match::values);
 * // [Text[value=eve], Text[value=db3], LongNumber[value=7]]
 * }</pre>
 *
 * <p>Matching takes time linear in the text. A text that would take more steps than its length justifies does not match.
 */
public final class Pattern {
    /** Instead of an end: more steps were taken than the text justifies. */
    private static final int GAVE_UP = -2;

    private final String text;
    private final Program program;
    private final List<Export> exports;
    private final List<Scope.Sites> sites;
    private final Scope.Sites[] places;
    /** A run that nobody uses, so that a thread that matches many texts makes few. */
    private final AtomicReference<Run> spare = new AtomicReference<>();

    /** What a match can begin with, unless it can be empty. */
    private final CharSet first;

    private final boolean anywhere;

    private Pattern(String text, Program program) {
        this.text = text;
        this.program = program;
        this.exports = program.scope().names().stream()
                .map(name -> new Export(name, program.scope().type(name)))
                .toList();
        this.sites = program.scope().all();
        this.places = sites.toArray(Scope.Sites[]::new);
        this.first = program.matcher().first();
        this.anywhere = program.matcher().mayBeEmpty();
    }

    /**
     * Compiles a pattern. Times that are written without a zone are UTC.
     *
     * @throws PatternException with the position of the first mistake
     */
    public static Pattern compile(String text) {
        return compile(text, ZoneOffset.UTC);
    }

    /**
     * Compiles a pattern.
     *
     * @param zone of times that are written without one and for which the pattern names none
     * @throws PatternException with the position of the first mistake
     */
    public static Pattern compile(String text, ZoneId zone) {
        return new Pattern(text, Compiler.compile(Parser.parse(text), zone));
    }

    /** The pattern as given. */
    public String text() {
        return text;
    }

    /** What the pattern exports, in order of first appearance, each name once. */
    public List<Export> exports() {
        return exports;
    }

    /** Matches from the start of the input; trailing text is allowed. */
    public Optional<Match> match(String input) {
        return match(input, Run.NOW);
    }

    /**
     * Matches from the start of the input; trailing text is allowed.
     *
     * @param baseTime gives the parts of a date that the input leaves out, such as the year in {@code Mar 9 10:00:00}
     */
    public Optional<Match> match(String input, Instant baseTime) {
        return match(input, nanos(baseTime));
    }

    private Optional<Match> match(String input, long baseTime) {
        Run run = borrow(input, baseTime);
        int end = attempt(run, 0);
        Optional<Match> match = end < 0 ? Optional.empty() : Optional.of(result(run, 0, end));
        giveBack(run);
        return match;
    }

    /** Whether the whole input is consumed. */
    public boolean matchesWhole(String input) {
        Run run = borrow(input, Run.NOW);
        boolean whole = attempt(run, 0) == input.length();
        giveBack(run);
        return whole;
    }

    /**
     * The first match at or after an offset, restarting one character later after each failure.
     *
     * @param from in UTF-16 units, 0 up to the length of the input; beyond it nothing is found
     */
    public Optional<Match> find(String input, int from) {
        AtomicReference<Match> found = new AtomicReference<>();
        search(new Run(input, program.shape(), Run.NOW, null), from, match -> {
            found.set(match);
            return false;
        });
        return Optional.ofNullable(found.get());
    }

    /**
     * All matches from left to right, none overlapping another; text between them is skipped. Cheaper than one
     * {@link #find(String, int)} after the other.
     *
     * @param baseTime as for {@link #match(String, Instant)}
     * @return empty if looking for them would take more steps than the length of the text justifies: never a part of them
     */
    public Optional<List<Match>> findAll(String input, Instant baseTime) {
        Run run = borrow(input, nanos(baseTime));
        List<Match> found = new ArrayList<>();
        boolean complete = search(run, 0, match -> {
            found.add(match);
            return true;
        });
        giveBack(run);
        return complete ? Optional.of(found) : Optional.empty();
    }

    /**
     * Goes from match to match.
     *
     * @param use whether to look for a further match after this one
     * @return false if the run was given up
     */
    private boolean search(Run run, int from, Predicate<Match> use) {
        int length = run.text.length();
        int start = from;
        while (start <= length) {
            int end = mayBegin(run, start) ? attemptAnew(run, start) : Matcher.NONE;
            if (end == GAVE_UP) {
                return false;
            }
            if (end >= 0 && !use.test(result(run, start, end))) {
                return true;
            }
            // An empty match is passed by one character, or it would be found for ever.
            start = Math.max(end, start + 1);
        }
        return true;
    }

    private boolean mayBegin(Run run, int at) {
        return anywhere || (at < run.text.length() && first.contains(run.text.charAt(at)));
    }

    private int attemptAnew(Run run, int at) {
        run.forget();
        return attempt(run, at);
    }

    /**
     * Matches from the start of the input and tells what was found where, or how far it came and why no further. Slower
     * than {@link #match(String)}.
     */
    public Explanation explain(String input) {
        Trace trace = new Trace();
        Run run = new Run(input, program.shape(), Run.NOW, trace);
        int end = attempt(run, 0);
        if (end >= 0) {
            Match match = result(run, 0, end);
            return new Explanation(
                    Optional.of(match), Explainer.spans(run, exports, sites), Optional.empty(), run.steps());
        }
        Explanation.Stop stop = end == GAVE_UP ? Explainer.gaveUp(run.steps()) : Explainer.stop(text, input, trace);
        return new Explanation(Optional.empty(), List.of(), Optional.of(stop), run.steps());
    }

    private static long nanos(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
    }

    /** The kept run, or a new one where another thread has it. */
    private Run borrow(String input, long baseTime) {
        Run run = spare.getAndSet(null);
        if (run == null) {
            return new Run(input, program.shape(), baseTime, null);
        }
        run.over(input, baseTime);
        return run;
    }

    private void giveBack(Run run) {
        run.release();
        spare.setRelease(run);
    }

    private int attempt(Run run, int at) {
        try {
            int end = program.matcher().match(run, at);
            return end < 0 ? Matcher.NONE : end;
        } catch (BudgetExceeded e) {
            return GAVE_UP;
        }
    }

    private Match result(Run run, int start, int end) {
        Object[] values = new Object[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = places[i].value(run);
        }
        return new Match(start, end, new ValueList(values));
    }

    /**
     * A name the pattern gives to what a matcher found.
     *
     * @param type the type of its values
     */
    public record Export(String name, PatternType type) {}

    /**
     * A successful match.
     *
     * @param start first character matched
     * @param end after the last character matched
     * @param values one per {@link #exports}, {@link PatternValue.Null} where an optional part was absent
     */
    public record Match(int start, int end, List<PatternValue> values) {}
}
