package dev.quarry.pattern;

import dev.quarry.pattern.compile.Scope;
import dev.quarry.pattern.matcher.Run;
import dev.quarry.pattern.matcher.Trace;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into words what a traced run has found. */
final class Explainer {
    private static final int EXCERPT = 20;

    private Explainer() {}

    static List<Explanation.Span> spans(Run run, List<Pattern.Export> exports, List<Scope.Sites> sites) {
        List<Explanation.Span> spans = new ArrayList<>();
        for (int i = 0; i < exports.size(); i++) {
            int site = sites.get(i).captured(run);
            if (site >= 0) {
                spans.add(new Explanation.Span(exports.get(i).name(), run.start(site), run.end(site)));
            }
        }
        return spans;
    }

    static Explanation.Stop gaveUp(long steps) {
        return new Explanation.Stop(0, "", 0, 0, "Given up after " + steps + " steps: the text is too costly to match");
    }

    static Explanation.Stop stop(String pattern, String text, Trace trace) {
        Optional<Element> element = trace.element();
        if (element.isEmpty()) {
            return new Explanation.Stop(0, "", 0, 0, "The pattern does not match");
        }
        int at = trace.at();
        Element failed = element.get();
        String written = pattern.substring(failed.start(), failed.end());
        String found = at >= text.length() ? "the end of the text" : "'" + excerpt(text, at) + "'";
        return new Explanation.Stop(at, written, failed.start(), failed.end(), message(failed, written, at, found));
    }

    private static String message(Element element, String written, int at, String found) {
        if (isLazy(element)) {
            return "At " + at + ", " + written + " finds no place from " + found + " on where what follows it matches";
        }
        String what = element.look() == Look.NONE ? " does not match " : " does not hold before ";
        return "At " + at + ", " + written + what + found;
    }

    private static boolean isLazy(Element element) {
        return element.look() == Look.NONE
                && element.base() instanceof Base.Named named
                && (named.keyword() == Keyword.LD || named.keyword() == Keyword.DATA);
    }

    private static String excerpt(String text, int at) {
        int end = Math.min(text.length(), at + EXCERPT);
        String part = text.substring(at, end).replace("\n", "\\n");
        return end < text.length() ? part + "…" : part;
    }
}
