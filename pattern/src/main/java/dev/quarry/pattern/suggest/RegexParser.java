package dev.quarry.pattern.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a regular expression as Java, PCRE, Python and Go write them. What patterns cannot say is refused here or later. */
final class RegexParser {
    private static final int MAX_DEPTH = 50;

    private final String text;
    private final boolean grok;
    private int at;
    private int depth;
    private boolean dotAll;
    private boolean anchored;

    /**
     * A parser.
     *
     * @param grok whether {@code %{NAME:field}} stands for something
     */
    RegexParser(String text, boolean grok) {
        this.text = text;
        this.grok = grok;
    }

    /** The whole expression without an anchor at its start; see {@link #anchored}. */
    RegexNode parse() {
        if (text.startsWith("(?s)")) {
            dotAll = true;
            at = 4;
        }
        if (next("^") || next("\\A")) {
            anchored = true;
        }
        RegexNode node = choice();
        if (at < text.length()) {
            throw error(at, "')' closes nothing");
        }
        return node;
    }

    /** Whether the expression begins with an anchor. */
    boolean anchored() {
        return anchored;
    }

    private RegexNode choice() {
        int start = at;
        if (++depth > MAX_DEPTH) {
            throw error(at, "groups are nested deeper than " + MAX_DEPTH);
        }
        List<RegexNode> ways = new ArrayList<>();
        ways.add(sequence());
        while (next("|")) {
            ways.add(sequence());
        }
        depth--;
        return ways.size() == 1 ? ways.getFirst() : new RegexNode.Choice(start, ways);
    }

    private RegexNode sequence() {
        int start = at;
        List<RegexNode> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            RegexNode part = repeated(atom());
            boolean joins =
                    part instanceof RegexNode.Text && !parts.isEmpty() && parts.getLast() instanceof RegexNode.Text;
            if (joins) {
                RegexNode.Text before = (RegexNode.Text) parts.removeLast();
                parts.add(new RegexNode.Text(before.at(), before.text() + ((RegexNode.Text) part).text()));
            } else {
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new RegexNode.Sequence(start, parts);
    }

    private RegexNode atom() {
        int start = at;
        char c = text.charAt(at++);
        if (grok && c == '%' && next("{")) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw error(start, "the name is not closed; add }");
            }
            String reference = text.substring(at, end);
            at = end + 1;
            return GrokNames.node(reference, start);
        }
        return switch (c) {
            case '(' -> group(start);
            case '[' -> new RegexSet(text, start).parse(this::moveTo);
            case '.' -> new RegexNode.Dot(start, dotAll);
            case '$' -> new RegexNode.End(start);
            case '\\' -> escape(start);
            case '^' -> throw error(start, "'^' stands where no text begins");
            case '*', '+', '?' -> throw error(start, "'" + c + "' repeats nothing");
            default -> new RegexNode.Text(start, String.valueOf(c));
        };
    }

    private void moveTo(int position) {
        at = position;
    }

    private RegexNode group(int start) {
        if (!next("?")) {
            return closed(start, Optional.empty());
        }
        if (next(":") || next(">")) {
            return closed(start, Optional.empty());
        }
        for (String[] look : new String[][] {{"=", ">>"}, {"!", "!>>"}, {"<=", "<<"}, {"<!", "!<<"}}) {
            if (next(look[0])) {
                return new RegexNode.Look(start, look[1], ((RegexNode.Group) closed(start, Optional.empty())).body());
            }
        }
        if (next("P<") || next("<")) {
            int end = text.indexOf('>', at);
            String name = end < 0 ? "" : text.substring(at, end);
            if (name.isEmpty()) {
                throw error(start, "the group has no name between '<' and '>'");
            }
            at = end + 1;
            return closed(start, Optional.of(name));
        }
        throw error(
                start, "flags inside an expression have no equivalent in patterns; write the letters as [aA] instead");
    }

    private RegexNode closed(int start, Optional<String> name) {
        RegexNode body = choice();
        if (!next(")")) {
            throw error(start, "the group is not closed; add )");
        }
        return new RegexNode.Group(start, name, body);
    }

    private RegexNode escape(int start) {
        char c = at < text.length() ? text.charAt(at) : 0;
        if ((c >= '1' && c <= '9') || c == 'k') {
            throw error(start, "a text that was matched before cannot be asked for again in patterns");
        }
        if (c == 'b' || c == 'B' || c == 'G') {
            throw error(
                    start,
                    "'\\" + c + "' has no equivalent; matchers such as WORD and NSPACE end at boundaries anyway");
        }
        if (c == 'z' || c == 'Z') {
            at++;
            return new RegexNode.End(start);
        }
        RegexEscape escape = RegexEscape.read(text, start);
        at = escape.end();
        return escape.single() >= 0
                ? new RegexNode.Text(start, String.valueOf((char) escape.single()))
                : new RegexNode.OneOf(start, escape.set(), "[" + escape.written() + "]");
    }

    private RegexNode repeated(RegexNode body) {
        int start = at;
        int min;
        int max = Integer.MAX_VALUE;
        if (next("*")) {
            min = 0;
        } else if (next("+")) {
            min = 1;
        } else if (next("?")) {
            min = 0;
            max = 1;
        } else if (at < text.length() && text.charAt(at) == '{') {
            int[] bounds = bounds();
            if (bounds.length == 0) {
                return body;
            }
            min = bounds[0];
            max = bounds[1];
        } else {
            return body;
        }
        RegexNode.Mode mode =
                next("?") ? RegexNode.Mode.LAZY : next("+") ? RegexNode.Mode.POSSESSIVE : RegexNode.Mode.GREEDY;
        if (body instanceof RegexNode.End || body instanceof RegexNode.Look) {
            throw error(start, "a place in the text cannot be repeated");
        }
        return new RegexNode.Repeat(body.at(), body, min, max, mode);
    }

    /** {@code {n}}, {@code {n,}}, {@code {n,m}}; empty where the brace is a character. */
    private int[] bounds() {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("\\{(\\d{1,6})(,(\\d{0,6}))?\\}")
                .matcher(text)
                .region(at, text.length());
        if (!matcher.lookingAt()) {
            throw error(at, "'{' begins no number of times; write \\{ for the character");
        }
        int start = at;
        at = matcher.end();
        int min = Integer.parseInt(matcher.group(1));
        int max = matcher.group(2) == null
                ? min
                : matcher.group(3).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(3));
        if (max < min || max == 0) {
            throw error(start, "the number of times makes no sense");
        }
        return new int[] {min, max};
    }

    private boolean next(String mark) {
        if (!text.startsWith(mark, at)) {
            return false;
        }
        at += mark.length();
        return true;
    }

    static ConversionException error(int at, String message) {
        return new ConversionException(at, message);
    }
}
