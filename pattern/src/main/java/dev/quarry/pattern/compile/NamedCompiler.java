package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.BooleanMatcher;
import dev.quarry.pattern.matcher.CharRunMatcher;
import dev.quarry.pattern.matcher.CreditCardMatcher;
import dev.quarry.pattern.matcher.DecimalMatcher;
import dev.quarry.pattern.matcher.EnumMatcher;
import dev.quarry.pattern.matcher.HexMatcher;
import dev.quarry.pattern.matcher.IntegerMatcher;
import dev.quarry.pattern.matcher.IpMatcher;
import dev.quarry.pattern.matcher.LiteralMatcher;
import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.PositionMatcher;
import dev.quarry.pattern.matcher.QuotedMatcher;
import dev.quarry.pattern.matcher.RepeatMatcher;
import dev.quarry.pattern.matcher.SmartscapeMatcher;
import dev.quarry.pattern.matcher.StringMatcher;
import dev.quarry.pattern.matcher.UuidMatcher;
import dev.quarry.pattern.matcher.XmlMatcher;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.CharClasses;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Quantifier;
import dev.quarry.pattern.xml.XmlShape;
import java.util.List;

/** Compiles one use of a matcher of the catalogue. */
final class NamedCompiler {
    private final Compiler compiler;
    private final Element element;
    private final Base.Named named;
    private final Context context;
    private final Follow follow;
    private final Params params;
    private final Keyword keyword;

    NamedCompiler(Compiler compiler, Element element, Base.Named named, Context context, Follow follow) {
        this.compiler = compiler;
        this.element = element;
        this.named = named;
        this.context = context;
        this.follow = follow;
        this.params = new Params(element);
        this.keyword = named.keyword();
    }

    Matcher matcher() {
        checkQuantifier();
        return switch (keyword) {
            case LD, DATA -> {
                strings();
                Quantifier q = repeats(1, Quantifier.UNBOUNDED);
                yield Unit.greedy(keyword == Keyword.DATA, q.min(), q.max(), compiler.memo(context));
            }
            case EOL -> repeated("\n");
            case CR -> repeated("\r");
            case EOLWIN -> repeated("\r\n");
            case STRING -> {
                strings();
                Quantifier q = repeats(1, Quantifier.UNBOUNDED);
                yield new StringMatcher(q.min(), q.max(), compiler.memo(context));
            }
            case SQS -> quoted('\'', '\\');
            case DQS -> quoted('"', '\\');
            case CSVSQS -> quoted('\'', '\'');
            case CSVDQS -> quoted('"', '"');
            case ALNUM,
                    ALPHA,
                    BLANK,
                    CNTRL,
                    DIGIT,
                    GRAPH,
                    LOWER,
                    UPPER,
                    PRINT,
                    PUNCT,
                    SPACE,
                    NSPACE,
                    XDIGIT,
                    ASCII,
                    WORD -> characters();
            case BOOLEAN -> {
                params.allow(keyword.name());
                yield new BooleanMatcher();
            }
            case INT -> new IntegerMatcher(bound("min", Integer.MIN_VALUE), bound("max", Integer.MAX_VALUE));
            case LONG -> new IntegerMatcher(bound("min", Long.MIN_VALUE), bound("max", Long.MAX_VALUE));
            case HEXINT -> new HexMatcher(bound("min", Integer.MIN_VALUE), bound("max", Integer.MAX_VALUE));
            case HEXLONG -> new HexMatcher(bound("min", Long.MIN_VALUE), bound("max", Long.MAX_VALUE));
            case FLOAT, DOUBLE -> decimal('.');
            case CFLOAT, CDOUBLE -> decimal(',');
            case IPADDR -> address(true, true);
            case IPV4 -> address(true, false);
            case IPV6 -> address(false, true);
            case BOS -> position(PositionMatcher.Place.BEGIN);
            case MOS -> position(PositionMatcher.Place.MIDDLE);
            case EOS -> position(PositionMatcher.Place.END);
            case TIMESTAMP, ISO8601, JSONTIMESTAMP, HTTPDATE ->
                TimeCompiler.matcher(keyword, params, element, compiler.zone());
            case JSON, JSON_ARRAY, JSON_VALUE -> new JsonCompiler(compiler).matcher(element, named, wanted());
            case ENUM -> {
                params.allow(keyword.name(), "cis", "charset", "locale");
                yield new EnumMatcher(((Base.Members.Keys) named.members()).numbers(), params.flag("cis", false));
            }
            case ARRAY, STRUCTURE, KVP -> collected(((Base.Members.Body) named.members()).elements());
            case CREDITCARD, UUIDSTRING, SMARTSCAPEID -> identifier();
            case XML -> xml(XmlShape.Detail.ADAPTING);
            case XML_PLAIN -> xml(XmlShape.Detail.PLAIN);
            case XML_VERBOSE -> xml(XmlShape.Detail.VERBOSE);
        };
    }

    private void checkQuantifier() {
        if (element.quantifier().isEmpty()) {
            if (keyword == Keyword.ARRAY) {
                throw Compiler.error(element, "ARRAY requires a quantifier expression");
            }
            return;
        }
        Quantifier.Form form = element.quantifier().get().form();
        switch (keyword.repeats()) {
            case YES -> {}
            case NULLABLE -> {
                if (form == Quantifier.Form.COUNT) {
                    throw Compiler.error(
                            element, keyword + " only supports '*' (nullable) and '+' (not nullable) quantifiers");
                }
            }
            case NO -> Compiler.noQuantifier(element, keyword.name());
        }
    }

    private Quantifier repeats(int min, int max) {
        return element.quantifier().orElse(new Quantifier(min, max, Quantifier.Form.COUNT));
    }

    private void strings() {
        params.allow(keyword.name(), "charset", "locale");
    }

    private Matcher repeated(String text) {
        params.allow(keyword.name());
        Quantifier q = repeats(1, 1);
        LiteralMatcher once = new LiteralMatcher(text);
        return q.min() == 1 && q.max() == 1 ? once : new RepeatMatcher(once, q.min(), q.max());
    }

    private Matcher quoted(char quote, char escape) {
        strings();
        Quantifier q = repeats(1, Quantifier.UNBOUNDED);
        return new QuotedMatcher(quote, escape, q.min(), q.max());
    }

    private Matcher characters() {
        strings();
        CharSet set = CharClasses.of(keyword.name()).orElseThrow();
        Quantifier q = repeats(1, Quantifier.UNBOUNDED);
        return new CharRunMatcher(set, q.min(), q.max(), compiler.memo(context));
    }

    private long bound(String name, long otherwise) {
        params.allow(keyword.name(), "min", "max");
        return params.whole(name, otherwise);
    }

    private Matcher decimal(char point) {
        params.allow(keyword.name(), "min", "max");
        return new DecimalMatcher(
                point, params.number("min", Double.NEGATIVE_INFINITY), params.number("max", Double.POSITIVE_INFINITY));
    }

    private Matcher address(boolean v4, boolean v6) {
        params.allow(keyword.name());
        return new IpMatcher(v4, v6);
    }

    private Matcher position(PositionMatcher.Place place) {
        params.allow(keyword.name());
        return new PositionMatcher(place);
    }

    private boolean wanted() {
        return context.scope().isPresent() && (element.export().isPresent() || JsonCompiler.isFlat(element));
    }

    private Matcher collected(List<Element> body) {
        params.allow(keyword.name(), "charset", "locale");
        LoopCompiler loops = new LoopCompiler(compiler, element, context, follow);
        return switch (keyword) {
            case ARRAY -> loops.array(body);
            case KVP -> loops.pairs(body);
            default -> loops.structure(body);
        };
    }

    private Matcher identifier() {
        params.allow(keyword.name());
        return switch (keyword) {
            case CREDITCARD -> new CreditCardMatcher();
            case UUIDSTRING -> new UuidMatcher();
            default -> new SmartscapeMatcher();
        };
    }

    private Matcher xml(XmlShape.Detail detail) {
        params.allow(keyword.name(), "roottag", "excluderoot", "ignorenamespace", "maxlen", "charset", "locale");
        XmlShape shape = new XmlShape(
                params.text("roottag"),
                params.flag("excluderoot", false),
                params.flag("ignorenamespace", false),
                detail);
        return new XmlMatcher(shape, Math.clamp(params.whole("maxlen", 128_000), 0, Integer.MAX_VALUE));
    }
}
