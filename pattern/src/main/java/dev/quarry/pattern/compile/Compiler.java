package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.matcher.Alternatives;
import dev.quarry.pattern.matcher.CharRunMatcher;
import dev.quarry.pattern.matcher.ConstantMatcher;
import dev.quarry.pattern.matcher.LiteralMatcher;
import dev.quarry.pattern.matcher.LookMatcher;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.MemberView;
import dev.quarry.pattern.matcher.Node;
import dev.quarry.pattern.matcher.RecordMatcher;
import dev.quarry.pattern.matcher.RepeatMatcher;
import dev.quarry.pattern.matcher.Sequence;
import dev.quarry.pattern.matcher.Shape;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Look;
import dev.quarry.pattern.syntax.Param;
import dev.quarry.pattern.syntax.PatternTree;
import dev.quarry.pattern.syntax.Quantifier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compiles one pattern. */
public final class Compiler {
    /** Most elements of a compiled pattern, counted after macros are put in: a macro of macros grows fast. */
    private static final int MAX_ELEMENTS = 20_000;

    private final Macros macros;
    private final ZoneId zone;
    private int sites;
    private int memos;
    private int elements;

    private Compiler(Macros macros, ZoneId zone) {
        this.macros = macros;
        this.zone = zone;
    }

    /**
     * Compiles a pattern.
     *
     * @param zone of times that are written without one
     * @throws PatternException at an element that makes no sense
     */
    public static Program compile(PatternTree tree, ZoneId zone) {
        return new Compiler(new Macros(tree), zone).program(tree.elements());
    }

    /** The zone of times that are written without one. */
    ZoneId zone() {
        return zone;
    }

    private Program program(List<Element> members) {
        Scope scope = new Scope();
        Sequence root = sequence(members, Follow.NOTHING, new Context(Optional.of(scope), true, false));
        return new Program(root, new Shape(sites, memos), scope);
    }

    /** An element as a pattern of its own, for text that was taken out of the text. */
    Program alone(Element element) {
        Compiler other = new Compiler(macros, zone);
        other.elements = elements;
        Program program = other.program(List.of(element));
        elements = other.elements;
        return program;
    }

    Sequence sequence(List<Element> members, Follow follow, Context context) {
        return new SequenceCompiler(this, Item.of(members), follow, context).compile();
    }

    /** The number of a new memo, or -1 where none may be kept. */
    int memo(Context context) {
        return context.memos() ? memos++ : -1;
    }

    int sites() {
        return sites;
    }

    Unit separator(Element separator, Context context) {
        return unit(separator, context.silent(), Follow.NOTHING);
    }

    Unit unit(Element element, Context context, Follow follow) {
        if (++elements > MAX_ELEMENTS) {
            throw error(element, "The pattern is too large: more than " + MAX_ELEMENTS + " elements");
        }
        if (element.export().isPresent() && Elements.hasNoValue(element)) {
            throw error(
                    element,
                    "This element has no value that could be named '"
                            + element.export().get().text() + "'");
        }
        int from = sites;
        boolean lazy = Elements.isLineData(element);
        Quantifier quantifier = element.quantifier().orElse(new Quantifier(1, 4096, Quantifier.Form.COUNT));
        Typed typed = typed(element, context, follow);
        int site = -1;
        if (context.scope().isPresent()) {
            Scope scope = context.scope().get();
            boolean flat = JsonCompiler.isFlat(element);
            if (flat || element.export().isPresent()) {
                site = sites++;
            }
            if (flat) {
                flatten(element, site, scope);
            } else if (site >= 0) {
                scope.add(element.export().orElseThrow().text(), new Site(site, typed.matcher(), typed.type()));
            }
        }
        boolean fixed = quantifier.min() == quantifier.max();
        Unit.Kind kind = kind(element, lazy && !fixed);
        return new Unit(element, typed.matcher(), site, from, sites, kind, quantifier.min(), quantifier.max());
    }

    private static void flatten(Element element, int site, Scope scope) {
        JsonCompiler.flatExports(element)
                .forEach((name, type) -> scope.add(name, new Site(site, new MemberView(name), type)));
    }

    /** A matcher with the type of its values. */
    record Typed(Matcher matcher, PatternType type) {}

    private static Unit.Kind kind(Element element, boolean lazy) {
        if (Elements.isOptional(element)) {
            return lazy ? Unit.Kind.OPTIONAL_LAZY : Unit.Kind.OPTIONAL;
        }
        if (lazy) {
            return Unit.Kind.LAZY;
        }
        return Elements.isPassing(element) ? Unit.Kind.PASSING : Unit.Kind.MANDATORY;
    }

    private Typed typed(Element element, Context context, Follow follow) {
        if (element.look() != Look.NONE) {
            return new Typed(look(element, context), PatternType.STRING);
        }
        return switch (element.base()) {
            case Base.Literal literal -> new Typed(literal(element, literal.text(), context), PatternType.STRING);
            case Base.CharGroup group -> new Typed(run(element, group.set(), context), PatternType.STRING);
            case Base.Sequence group ->
                new Typed(group(element, group.elements(), context, follow), PatternType.STRING);
            case Base.Alternatives group ->
                new Typed(alternatives(element, group.elements(), context, follow), PatternType.STRING);
            case Base.Constant constant -> {
                plain(element, "A constant");
                yield new Typed(new ConstantMatcher(constant.value()), Elements.typeOf(constant.value()));
            }
            case Base.Macro macro -> macro(element, macro.name(), context, follow);
            case Base.Named named -> {
                Matcher matcher = new NamedCompiler(this, element, named, context, follow).matcher();
                yield new Typed(matcher, Elements.typeOf(named.keyword()));
            }
        };
    }

    /** Looks take no text, so what they find is not exported: names inside are those of macros that stand elsewhere, too. */
    private Matcher look(Element element, Context context) {
        Context inner = switch (element.look()) {
            case AHEAD, NOT_AHEAD, NONE -> context.silent().inLoop(false);
            case BEHIND, NOT_BEHIND -> context.behind();
        };
        return new LookMatcher(element.look(), sequence(List.of(Elements.bare(element)), Follow.NOTHING, inner));
    }

    private Matcher literal(Element element, String text, Context context) {
        new Params(element).allow("A literal", "charset", "locale");
        if (element.quantifier().isEmpty()) {
            return new LiteralMatcher(text);
        }
        if (text.isEmpty()) {
            throw error(element, "An empty literal cannot be repeated");
        }
        Quantifier quantifier = element.quantifier().get();
        return text.length() == 1
                ? run(element, CharSet.of(text.charAt(0)), context)
                : new RepeatMatcher(new LiteralMatcher(text), quantifier.min(), quantifier.max());
    }

    private Matcher run(Element element, CharSet set, Context context) {
        new Params(element).allow("A character group", "charset", "locale");
        Quantifier quantifier = element.quantifier().orElse(new Quantifier(1, 1, Quantifier.Form.COUNT));
        int memo = quantifier.max() > 1 ? memo(context) : -1;
        return new CharRunMatcher(set, quantifier.min(), quantifier.max(), memo);
    }

    private Matcher group(Element element, List<Element> members, Context context, Follow follow) {
        noQuantifier(element, "A group");
        Params params = new Params(element);
        params.allow("A group", "fs", "charset", "locale");
        Optional<Param> separator = params.param("fs");
        if (separator.isEmpty()) {
            return sequence(members, follow, context);
        }
        Base by = switch (separator.get().value()) {
            case Param.Body body -> new Base.Sequence(body.elements());
            case Param.Constant c -> new Base.Literal(params.text("fs").orElseThrow());
        };
        Element between =
                Element.plain(by, separator.get().start(), separator.get().end());
        return new SequenceCompiler(this, Item.separated(members, between), follow, context).compile();
    }

    private Matcher alternatives(Element element, List<Element> members, Context context, Follow follow) {
        noQuantifier(element, "A group of alternatives");
        new Params(element).allow("A group of alternatives", "charset", "locale");
        int from = sites;
        List<Node> ways = new ArrayList<>();
        for (Element member : members) {
            ways.add(new SequenceCompiler(this, Item.of(List.of(member)), follow, context).segment());
        }
        return new Alternatives(ways, from, sites);
    }

    private Typed macro(Element element, String name, Context context, Follow follow) {
        plain(element, "A macro");
        List<Element> body = macros.enter(name, element);
        Scope inner = new Scope();
        Context at = element.export().isPresent() ? context.inScope(inner) : context;
        Sequence sequence = sequence(body, follow, at);
        macros.leave(name);
        return inner.isEmpty()
                ? new Typed(sequence, PatternType.STRING)
                : new Typed(new RecordMatcher(sequence, inner.reader()), PatternType.RECORD);
    }

    private static void plain(Element element, String what) {
        noQuantifier(element, what);
        new Params(element).allow(what);
    }

    static void noQuantifier(Element element, String what) {
        if (element.quantifier().isPresent()) {
            throw error(element, what + " does not support quantifiers; mark it '?' or use ARRAY or KVP");
        }
    }

    static PatternException error(Element element, String message) {
        return new PatternException(message, element.start(), element.end());
    }
}
