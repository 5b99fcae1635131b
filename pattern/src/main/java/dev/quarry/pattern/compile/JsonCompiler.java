package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.PatternValue;
import dev.quarry.pattern.json.JsonObjectShape;
import dev.quarry.pattern.json.JsonShape;
import dev.quarry.pattern.matcher.JsonMatcher;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.JsonMember;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the JSON matchers and the members they ask for. */
final class JsonCompiler {
    private static final int MAX_LENGTH = 128_000;

    private final Compiler compiler;

    JsonCompiler(Compiler compiler) {
        this.compiler = compiler;
    }

    JsonMatcher matcher(Element element, Base.Named named, boolean wanted) {
        Params params = new Params(element);
        JsonShape shape = shape(element, named);
        JsonMatcher.Kind kind = switch (named.keyword()) {
            case JSON_ARRAY -> JsonMatcher.Kind.ARRAY;
            case JSON_VALUE -> JsonMatcher.Kind.ANY;
            default -> JsonMatcher.Kind.OBJECT;
        };
        int maxLength = Math.clamp(params.whole("maxlen", MAX_LENGTH), 0, Integer.MAX_VALUE);
        return new JsonMatcher(kind, params.flag("strict", true), maxLength, shape, wanted);
    }

    /** Whether the members become exports of their own. */
    static boolean isFlat(Element element) {
        return element.look() == Look.NONE
                && element.base() instanceof Base.Named named
                && named.keyword() == Keyword.JSON
                && new Params(element).flag("flat", false);
    }

    /** The exports of a flat JSON with their types. */
    static Map<String, PatternType> flatExports(Element element) {
        Map<String, PatternType> exports = new LinkedHashMap<>();
        for (JsonMember member : members(element)) {
            if (isFlat(member.value())) {
                exports.putAll(flatExports(member.value()));
                if (isSingle(member.value())) {
                    exports.put(member.outputName(), PatternType.ANY);
                }
            } else if (!member.hidden()) {
                exports.put(member.outputName(), type(member));
            }
        }
        new Params(element).text("greedy").ifPresent(name -> exports.put(name, PatternType.RECORD));
        return exports;
    }

    private static PatternType type(JsonMember member) {
        return switch (member.value().base()) {
            case Base.Named named when member.dimensions() == 0 -> Elements.typeOf(named.keyword());
            default -> member.dimensions() > 0 ? PatternType.ARRAY : PatternType.ANY;
        };
    }

    private static List<JsonMember> members(Element element) {
        return element.base() instanceof Base.Named named && named.members() instanceof Base.Members.Json json
                ? json.list()
                : List.of();
    }

    private static boolean isSingle(Element element) {
        return members(element).size() == 1;
    }

    private JsonShape shape(Element element, Base.Named named) {
        Params params = new Params(element);
        String name = named.keyword().name();
        return switch (named.keyword()) {
            case JSON -> {
                params.allow(name, "greedy", "flat", "maxlen", "strict", "charset", "locale");
                yield object(element, named, params);
            }
            case JSON_ARRAY -> {
                params.allow(name, "typed", "maxlen", "strict", "charset", "locale");
                params.flag("typed", false);
                yield new JsonShape.Elements(only(element, named));
            }
            default -> {
                params.allow(name, "typed", "maxlen", "strict", "charset", "locale");
                params.flag("typed", false);
                yield only(element, named);
            }
        };
    }

    private JsonShape object(Element element, Base.Named named, Params params) {
        boolean greedy = params.param("greedy").isPresent();
        if (!(named.members() instanceof Base.Members.Json json) || (json.list().isEmpty() && !greedy)) {
            if (params.flag("flat", false) || greedy) {
                throw Compiler.error(element, "flat and greedy need the members of the JSON in braces: JSON{INT:a}");
            }
            return new JsonShape.Auto();
        }
        List<JsonObjectShape.Member> members = new ArrayList<>();
        for (JsonMember member : json.list()) {
            members.add(member(member, isFlat(member.value())));
        }
        return new JsonObjectShape(members, params.text("greedy"));
    }

    private JsonObjectShape.Member member(JsonMember member, boolean flat) {
        JsonShape shape = shapeOf(member.value());
        for (int i = 0; i < member.dimensions(); i++) {
            shape = new JsonShape.Elements(shape);
        }
        return new JsonObjectShape.Member(
                member.name().text(), member.outputName(), shape, member.required(), member.hidden(), flat);
    }

    private JsonShape only(Element element, Base.Named named) {
        if (!(named.members() instanceof Base.Members.Body body)) {
            return new JsonShape.Auto();
        }
        if (body.elements().size() != 1) {
            throw Compiler.error(element, named.keyword() + " takes one matcher for its elements");
        }
        return shapeOf(body.elements().getFirst());
    }

    private JsonShape shapeOf(Element element) {
        if (element.base() instanceof Base.Named named) {
            Keyword keyword = named.keyword();
            switch (keyword) {
                case JSON, JSON_ARRAY, JSON_VALUE -> {
                    JsonShape shape = shape(element, named);
                    boolean whole = keyword == Keyword.JSON && shape instanceof JsonShape.Auto;
                    return whole ? new JsonShape.WholeObject() : shape;
                }
                case STRING, LD, DATA -> {
                    if (element.quantifier().isEmpty()) {
                        return new JsonShape.Converted(text -> Optional.of(new PatternValue.Text(text)));
                    }
                }
                default -> {}
            }
        }
        return new JsonShape.Converted(new SubPattern(compiler, element)::convert);
    }
}
