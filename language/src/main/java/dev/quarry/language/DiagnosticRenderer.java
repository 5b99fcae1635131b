package dev.quarry.language;

import dev.quarry.language.Diagnostic.Fix;
import java.util.Locale;

/**
 * Diagnostics as text for a terminal: the message, the line at fault with carets underneath, and the fix if there is
 * one.
 *
 * <p>A query may come from anywhere, so control characters are shown as signs, never sent to the terminal.
 */
public final class DiagnosticRenderer {
    /** Columns of a line that are shown; of a longer one only the part around the place. */
    private static final int WIDTH = 100;

    private DiagnosticRenderer() {}

    /** Several lines, each ended by a line feed. */
    public static String render(String query, Diagnostic diagnostic) {
        Span span = clip(diagnostic.span(), query);
        Position position = Position.of(query, span.start());
        String margin = " ".repeat(String.valueOf(position.line()).length());
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.severity().name().toLowerCase(Locale.ROOT)).append(": ");
        text.append(visible(diagnostic.message()))
                .append(" [")
                .append(diagnostic.type())
                .append("]\n");
        text.append(margin).append("--> line ").append(position.line());
        text.append(", column ").append(position.column()).append('\n');
        Excerpt excerpt = excerpt(query, span);
        text.append(position.line()).append(" | ").append(excerpt.line()).append('\n');
        text.append(margin).append(" | ").append(excerpt.carets()).append('\n');
        diagnostic
                .fix()
                .ifPresent(fix ->
                        text.append(margin).append(" = ").append(describe(fix)).append('\n'));
        return text.toString();
    }

    private static String describe(Fix fix) {
        if (fix.replacement().isEmpty()
                || fix.label().contains(fix.replacement().strip())) {
            return "fix: " + visible(fix.label());
        }
        return "fix: " + visible(fix.label()) + ": " + visible(fix.replacement().strip());
    }

    private record Excerpt(String line, String carets) {}

    private static Excerpt excerpt(String query, Span span) {
        int lineStart = query.lastIndexOf('\n', span.start() - 1) + 1;
        int feed = query.indexOf('\n', span.start());
        int lineEnd = feed < 0 ? query.length() : feed;
        int from =
                span.start() - lineStart > WIDTH * 3 / 4 ? wholeCharacter(query, span.start() - WIDTH / 2) : lineStart;
        int to = lineEnd - from > WIDTH ? wholeCharacter(query, from + WIDTH) : lineEnd;
        String before = (from > lineStart ? "…" : "") + visible(query.substring(from, span.start()));
        int end = Math.max(span.start(), Math.min(span.end(), to));
        String marked = visible(query.substring(span.start(), end));
        String after = visible(query.substring(end, Math.max(end, to))) + (to < lineEnd ? "…" : "");
        return new Excerpt(
                (before + marked + after).stripTrailing(),
                " ".repeat(columns(before)) + "^".repeat(Math.max(1, columns(marked))));
    }

    private static Span clip(Span span, String query) {
        int start = Math.min(span.start(), query.length());
        return new Span(start, Math.max(start, Math.min(span.end(), query.length())));
    }

    /** The index itself, or the one before where it would cut a surrogate pair. */
    private static int wholeCharacter(String query, int index) {
        boolean inside =
                Character.isLowSurrogate(query.charAt(index)) && Character.isHighSurrogate(query.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    /** One column per code point: right for all but wide and combining characters. */
    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().map(DiagnosticRenderer::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static int visible(int codePoint) {
        if (codePoint == '\t' || codePoint == '\r') {
            return ' ';
        }
        return switch (Character.getType(codePoint)) {
            // FORMAT has the marks that turn the direction of text around.
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '\uFFFD';
            default -> codePoint;
        };
    }
}
