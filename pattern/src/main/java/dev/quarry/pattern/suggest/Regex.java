package dev.quarry.pattern.suggest;

import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.syntax.CharSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Regular expressions as patterns.
 *
 * <p>{@code Regex.toPattern("^(?<user>\\w+)@(?<host>\\S+)$")} is {@code WORD:user '@' NSPACE:host EOS}. Patterns never give
 * back what a repetition took, so an expression that needs it is refused: {@code \w+_x}, or {@code .*} before more text.
 */
public final class Regex {
    /** What follows a place. {@code stops}: whether it cannot match the empty text. */
    private record After(CharSet first, boolean stops, boolean end) {
        After before(RegexNode node) {
            return node.nullable()
                    ? new After(node.first().plus(first), stops, false)
                    : new After(node.first(), true, node instanceof RegexNode.End);
        }
    }

    private final Set<String> notes = new LinkedHashSet<>();

    private Regex() {}

    /**
     * The pattern of a regular expression with named groups.
     *
     * @throws ConversionException naming the part that has no equivalent, with its position
     */
    public static Converted toPattern(String regex) {
        return converted(new RegexParser(regex, false));
    }

    static Converted converted(RegexParser parser) {
        RegexNode node = parser.parse();
        Regex conversion = new Regex();
        if (!parser.anchored()) {
            conversion.notes.add("parse begins at the start of a text: put LD* before the pattern, or use parseAll, to"
                    + " find it anywhere");
        }
        String pattern = String.join(" ", conversion.elements(node, new After(CharSet.NONE, false, true)));
        try {
            Pattern.compile(pattern);
        } catch (PatternException e) {
            throw new ConversionException(0, "the expression has no pattern: " + e.getMessage());
        }
        return new Converted(pattern, List.copyOf(conversion.notes));
    }

    private List<String> elements(RegexNode node, After after) {
        return switch (node) {
            case RegexNode.Text text -> List.of(Literals.quote(text.text()));
            case RegexNode.OneOf one -> List.of(one.written());
            case RegexNode.Dot dot -> List.of((dot.lineFeeds() ? "DATA" : "LD") + "{1}");
            case RegexNode.End end -> List.of("EOS");
            case RegexNode.Reference reference -> List.of(reference.written());
            case RegexNode.Look look ->
                List.of(look.sign() + element(look.body(), new After(CharSet.NONE, false, false)));
            case RegexNode.Repeat repeat -> List.of(repeat(repeat, after));
            case RegexNode.Choice choice -> List.of(choice(choice, after));
            case RegexNode.Group group -> group(group, after);
            case RegexNode.Sequence sequence -> {
                List<String> elements = new ArrayList<>();
                List<RegexNode> parts = sequence.parts();
                for (int i = 0; i < parts.size(); i++) {
                    After rest = after;
                    for (int j = parts.size() - 1; j > i; j--) {
                        rest = rest.before(parts.get(j));
                    }
                    elements.addAll(elements(parts.get(i), rest));
                }
                yield elements;
            }
        };
    }

    /** The same as one element. */
    private String element(RegexNode node, After after) {
        if (node instanceof RegexNode.Group group && group.name().isEmpty()) {
            return element(group.body(), after);
        }
        List<String> elements = elements(node, after);
        if (elements.isEmpty()) {
            throw RegexParser.error(node.at(), "a group of nothing has no equivalent");
        }
        return elements.size() == 1 ? elements.getFirst() : "(" + String.join(" ", elements) + ")";
    }

    private List<String> group(RegexNode.Group group, After after) {
        if (group.name().isEmpty()) {
            return elements(group.body(), after);
        }
        boolean plain = !group.body().hasName()
                && !(group.body() instanceof RegexNode.Look)
                && !(group.body() instanceof RegexNode.End);
        String body = element(group.body(), after);
        String named =
                plain || (body.startsWith("(") && !(group.body() instanceof RegexNode.Group)) ? body : "(" + body + ")";
        return List.of(named + ":" + Literals.name(group.name().get()));
    }

    private String choice(RegexNode.Choice choice, After after) {
        List<RegexNode> ways = choice.ways();
        boolean absent = ways.getLast() instanceof RegexNode.Sequence last
                && last.parts().isEmpty();
        List<RegexNode> present = absent ? ways.subList(0, ways.size() - 1) : ways;
        for (int i = 0; i < present.size(); i++) {
            for (int j = i + 1; j < present.size(); j++) {
                if (present.get(i).first().intersects(present.get(j).first())
                        && !present.get(i).equals(present.get(j))) {
                    notes.add(
                            "the first alternative that matches is final, also where what follows does not match then");
                }
            }
        }
        String written = present.stream().map(way -> element(way, after)).collect(Collectors.joining(" | ", "(", ")"));
        String one = present.size() == 1 ? element(present.getFirst(), after) : written;
        return absent ? one + "?" : one;
    }

    private String repeat(RegexNode.Repeat repeat, After after) {
        RegexNode body =
                repeat.body() instanceof RegexNode.Group group && group.name().isEmpty() ? group.body() : repeat.body();
        if (repeat.max() == 1) {
            return optional(repeat, body, after);
        }
        if (body instanceof RegexNode.Dot dot) {
            return dots(repeat, dot, after);
        }
        boolean fixed = repeat.min() == repeat.max();
        if (!fixed && repeat.mode() != RegexNode.Mode.POSSESSIVE && body.first().intersects(after.first())) {
            throw givesBack(repeat);
        }
        if (repeat.mode() == RegexNode.Mode.LAZY && !after.stops()) {
            throw RegexParser.error(repeat.at(), "a lazy repetition that nothing ends has no equivalent");
        }
        String times = times(repeat);
        if (body instanceof RegexNode.OneOf one) {
            return word(one.written(), times);
        }
        if (body instanceof RegexNode.Text text) {
            return Literals.quote(text.text()) + times;
        }
        if (body.hasName()) {
            throw RegexParser.error(repeat.at(), "a named group that is repeated has no equivalent; see ARRAY");
        }
        After again = new After(body.first().plus(after.first()), false, false);
        return "ARRAY{" + String.join(" ", elements(body, again)) + "}" + times;
    }

    private static ConversionException givesBack(RegexNode.Repeat repeat) {
        return RegexParser.error(
                repeat.at(),
                "the repetition may take text that what follows needs, and patterns never give back; exclude the"
                        + " character that follows from the repeated ones");
    }

    private String optional(RegexNode.Repeat repeat, RegexNode body, After after) {
        if (repeat.mode() == RegexNode.Mode.LAZY) {
            throw RegexParser.error(repeat.at(), "what is left out rather than taken has no equivalent");
        }
        if (repeat.min() == 1) {
            return element(body, after);
        }
        if (body.first().intersects(after.first())) {
            notes.add("what may be left out is taken where what follows up to the next mandatory element then matches");
        }
        if (repeat.body() instanceof RegexNode.Group group && group.name().isPresent()) {
            return element(group.body(), after) + "?:"
                    + Literals.name(group.name().get());
        }
        String one = element(body, after);
        return (body.hasName() && !one.startsWith("(") ? "(" + one + ")" : one) + "?";
    }

    private String dots(RegexNode.Repeat repeat, RegexNode.Dot dot, After after) {
        String name = dot.lineFeeds() ? "DATA" : "LD";
        boolean fixed = repeat.min() == repeat.max();
        boolean lazy = repeat.mode() == RegexNode.Mode.LAZY;
        if (fixed || (lazy ? after.stops() : after.end())) {
            if (!fixed && !after.end()) {
                notes.add(
                        name + " ends at the first place where what follows up to the next mandatory element matches");
            }
            return name + (repeat.min() == 1 && repeat.max() == Integer.MAX_VALUE ? "" : times(repeat));
        }
        throw RegexParser.error(
                repeat.at(),
                lazy
                        ? "a lazy dot that nothing ends has no equivalent"
                        : "a greedy dot before more text runs to its last occurrence, " + name
                                + " to its first; write .*? if that is meant");
    }

    private String times(RegexNode.Repeat repeat) {
        if (repeat.max() == Integer.MAX_VALUE) {
            notes.add("a repetition without a bound ends after 4096; write {1,100000} where more is possible");
        }
        if (repeat.max() != Integer.MAX_VALUE) {
            return repeat.min() == repeat.max()
                    ? "{" + repeat.min() + "}"
                    : "{" + repeat.min() + "," + repeat.max() + "}";
        }
        return repeat.min() == 0 ? "*" : repeat.min() == 1 ? "+" : "{" + repeat.min() + ",}";
    }

    /** The name of a matcher for the usual groups. */
    private static String word(String written, String times) {
        String name = switch (written) {
            case "[[:digit:]]", "[0-9]" -> "DIGIT";
            case "[[:word:]]" -> "WORD";
            case "[[:space:]]" -> "SPACE";
            case "[[!:space:]]" -> "NSPACE";
            default -> written;
        };
        return name.equals(written) ? written + times : name + (times.equals("+") ? "" : times);
    }
}
