package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a pattern text by recursive descent. The first mistake ends it. */
public final class Parser {
    /** Deepest nesting of groups. */
    static final int MAX_DEPTH = 100;

    private final Cursor in;
    private int depth;

    private Parser(String text) {
        in = new Cursor(text);
    }

    /**
     * Reads a pattern.
     *
     * @throws PatternException at the first mistake
     */
    public static PatternTree parse(String text) {
        return new Parser(text).pattern();
    }

    private PatternTree pattern() {
        Map<String, List<Element>> macros = new LinkedHashMap<>();
        while (atMacroDefinition()) {
            int start = in.at;
            in.at++;
            String name = in.name();
            in.accept('=');
            List<Element> body = sequence();
            in.expect(';', "after the macro $" + name);
            if (macros.put(name, body) != null) {
                throw new PatternException(
                        "The macro $" + name + " is defined twice", start, start + 1 + name.length());
            }
        }
        List<Element> elements = sequence();
        in.accept(';');
        if (!in.atEnd()) {
            throw in.extraneous("expecting <EOF>" + orderHint());
        }
        return new PatternTree(macros, elements);
    }

    private String orderHint() {
        return switch (in.here()) {
            case '?', '*', '+', ':', '{', '(' ->
                "; an element is written in the order look-around, matcher, configuration, quantifier, '?', ':name'";
            case '|' -> "; alternatives stand in parentheses";
            default -> "";
        };
    }

    private boolean atMacroDefinition() {
        int start = in.at;
        try {
            if (in.peek() != '$') {
                return false;
            }
            in.at++;
            return !in.name().isEmpty() && in.peek() == '=';
        } finally {
            in.at = start;
            in.skipBlank();
        }
    }

    /** Elements up to a closing mark or the end; at least one. */
    List<Element> sequence() {
        List<Element> elements = new ArrayList<>();
        enter();
        skipCommas();
        while (!in.atEnd() && ")}|;".indexOf(in.here()) < 0) {
            if (depth == 1 && !elements.isEmpty() && "?*+:{".indexOf(in.here()) >= 0) {
                throw in.extraneous("expecting <EOF>" + orderHint());
            }
            elements.add(element());
            skipCommas();
        }
        depth--;
        if (elements.isEmpty()) {
            throw in.unexpected("expecting a matcher");
        }
        return elements;
    }

    /** Counts a level of nesting; {@code depth--} ends it. */
    private void enter() {
        if (++depth > MAX_DEPTH) {
            throw new PatternException("The pattern is nested deeper than " + MAX_DEPTH + " groups", in.at, in.at);
        }
    }

    private void skipCommas() {
        while (in.accept(',')) {
            // Commas between matchers mean nothing.
        }
    }

    private Element element() {
        in.skipBlank();
        int start = in.at;
        Look look = look();
        Element head = head(look);
        boolean optional = in.accept('?');
        Optional<ExportName> export = in.accept(':') ? Optional.of(exportName()) : Optional.empty();
        return new Element(look, head.base(), head.params(), head.quantifier(), optional, export, start, in.at);
    }

    private Look look() {
        if (in.accept("!>>")) {
            return Look.NOT_AHEAD;
        }
        if (in.accept("!<<")) {
            return Look.NOT_BEHIND;
        }
        if (in.accept(">>")) {
            return Look.AHEAD;
        }
        return in.accept("<<") ? Look.BEHIND : Look.NONE;
    }

    /** Matcher, members, configuration and quantifier. */
    private Element head(Look look) {
        in.skipBlank();
        int start = in.at;
        Base base = base();
        boolean positional = base instanceof Base.Named named && named.keyword() == Keyword.TIMESTAMP;
        ParamParser config = new ParamParser(in, this);
        List<Param> params = config.ahead(positional) ? config.params() : List.of();
        Optional<Quantifier> quantifier = new QuantifierParser(in).quantifier();
        return new Element(look, base, params, quantifier, false, Optional.empty(), start, in.at);
    }

    /** The matcher of a JSON member, up to its array marks and name. */
    Element jsonValue() {
        in.skipBlank();
        if (in.here() == '{') {
            int start = in.at;
            enter();
            Base.Members members = new MemberParser(in, this).members(Keyword.JSON, start);
            depth--;
            return Element.plain(new Base.Named(Keyword.JSON, members), start, in.at);
        }
        return head(look());
    }

    private Base base() {
        if (in.atQuote()) {
            return new Base.Literal(in.string());
        }
        return switch (in.peek()) {
            case '[' -> new Base.CharGroup(CharGroupParser.parse(in));
            case '(' -> group();
            case '<' -> constant();
            case '$' -> macro();
            default -> named();
        };
    }

    private Base named() {
        if (!Cursor.isNameStart(in.here())) {
            throw in.unexpected("expecting a matcher" + orderHint());
        }
        int start = in.at;
        String name = in.name();
        int end = in.at;
        Keyword keyword = Keyword.of(name)
                .orElseThrow(
                        () -> new PatternException("Named pattern element '" + name + "' is not valid", start, end));
        return new Base.Named(
                keyword,
                keyword.hasMembers() ? new MemberParser(in, this).members(keyword, start) : Base.Members.None.INSTANCE);
    }

    private Base group() {
        in.at++;
        List<Element> elements = sequence();
        if (in.peek() != '|') {
            in.expect(')', "after the group");
            return new Base.Sequence(elements);
        }
        List<Element> alternatives = new ArrayList<>();
        alternatives.add(single(elements));
        while (in.accept('|')) {
            alternatives.add(single(sequence()));
        }
        in.expect(')', "after the alternatives");
        return new Base.Alternatives(alternatives);
    }

    private static Element single(List<Element> elements) {
        if (elements.size() == 1) {
            return elements.getFirst();
        }
        throw new PatternException(
                "An alternative is one matcher; wrap several in parentheses: (A | (B C))",
                elements.getFirst().start(),
                elements.getLast().end());
    }

    private Base constant() {
        in.at++;
        Base base = new Base.Constant(new ParamParser(in, this).constant());
        in.expect('>', "after the constant");
        return base;
    }

    private Base macro() {
        in.at++;
        String name = Cursor.isNameStart(in.here()) ? in.name() : "";
        if (name.isEmpty()) {
            throw in.unexpected("expecting the name of a macro after $");
        }
        return new Base.Macro(name);
    }

    ExportName exportName() {
        in.skipBlank();
        int start = in.at;
        if (in.atQuote()) {
            String name = in.string();
            if (name.isEmpty()) {
                throw new PatternException("The name of an export is empty", start, in.at);
            }
            return new ExportName(name, start, in.at);
        }
        if (!Cursor.isNameStart(in.here())) {
            throw in.unexpected("expecting a name; quote names that hold other than letters, digits and _");
        }
        String name = in.dottedName();
        return new ExportName(name, start, in.at);
    }
}
