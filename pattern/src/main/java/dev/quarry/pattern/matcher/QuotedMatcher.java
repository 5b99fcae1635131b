package dev.quarry.pattern.matcher;

import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.syntax.CharSet;

/** A quoted string. Its value is without the quotes and without escapes of quote and escape character. */
public final class QuotedMatcher extends Matcher {
    private final char quote;
    private final char escape;
    private final int min;
    private final int max;

    /**
     * A quoted string.
     *
     * @param escape before a quote that belongs to the content: a backslash, or the quote itself where it is doubled
     * @param min least length of the content as written, in units
     * @param max greatest length of the content
     */
    public QuotedMatcher(char quote, char escape, int min, int max) {
        super(Kept.OWN);
        this.quote = quote;
        this.escape = escape;
        this.min = min;
        this.max = max;
    }

    @Override
    public int match(Run run, int at) {
        if (at >= run.end || run.text.charAt(at) != quote) {
            return NONE;
        }
        int close = close(run, at + 1);
        run.spend(Math.abs(close) - at);
        int length = close - at - 1;
        return close >= 0 && length >= min && length <= max ? close + 1 : NONE;
    }

    /** Where the closing quote is; negative where there is none within the greatest length. */
    private int close(Run run, int from) {
        String text = run.text;
        int limit = max >= run.end - from ? run.end : from + max + 1;
        int first = text.indexOf(quote, from, limit);
        if (first < 0) {
            return -limit;
        }
        int escaped = escape == quote ? first : text.indexOf(escape, from, first);
        if (escaped < 0) {
            return first;
        }
        int p = escaped;
        while (p < limit) {
            char c = text.charAt(p);
            boolean pair = p + 1 < run.end && (escape != quote || text.charAt(p + 1) == quote);
            if (c == escape && pair) {
                p += 2;
            } else if (c == quote) {
                return p;
            } else {
                p++;
            }
        }
        return -limit;
    }

    @Override
    public CharSet first() {
        return CharSet.of(quote);
    }

    @Override
    PatternValue own(Run run, int site) {
        return new PatternValue.Text(content(run.text, run.starts[site], run.ends[site]));
    }

    private String content(String text, int from, int to) {
        String inner = text.substring(from + 1, to - 1);
        if (inner.indexOf(escape) < 0) {
            return inner;
        }
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            char next = i + 1 < inner.length() ? inner.charAt(i + 1) : 0;
            if (c == escape && (next == quote || next == escape)) {
                out.append(next);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
