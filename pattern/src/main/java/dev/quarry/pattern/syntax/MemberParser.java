package dev.quarry.pattern.syntax;

import dev.quarry.pattern.PatternException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in braces after ENUM, KVP, ARRAY, STRUCTURE and the JSON matchers. */
final class MemberParser {
    private final Cursor in;
    private final Parser parser;

    MemberParser(Cursor in, Parser parser) {
        this.in = in;
        this.parser = parser;
    }

    /** The members of a matcher; the cursor is after its name. */
    Base.Members members(Keyword keyword, int start) {
        boolean present = in.accept('{');
        if (!present) {
            return switch (keyword) {
                case JSON, JSON_ARRAY, JSON_VALUE -> Base.Members.None.INSTANCE;
                default ->
                    throw new PatternException(
                            keyword + " needs its members in braces, such as " + example(keyword), start, in.at);
            };
        }
        Base.Members members = switch (keyword) {
            case ENUM -> new Base.Members.Keys(keys());
            case JSON -> new Base.Members.Json(json());
            default ->
                in.peek() == '}' && keyword == Keyword.JSON_VALUE
                        ? Base.Members.None.INSTANCE
                        : new Base.Members.Body(parser.sequence());
        };
        in.expect('}', "after the members of " + keyword);
        return members;
    }

    private static String example(Keyword keyword) {
        return switch (keyword) {
            case ENUM -> "ENUM{'off'=0, 'on'=1}";
            case ARRAY -> "ARRAY{INT:i ','?}{1,10}";
            case KVP -> "KVP{LD:key '=' LD:value ' '}";
            default -> keyword + "{INT:a ',' INT:b}";
        };
    }

    private Map<String, Long> keys() {
        Map<String, Long> keys = new LinkedHashMap<>();
        do {
            if (!in.atQuote()) {
                throw in.unexpected("expecting a quoted text of the ENUM");
            }
            int start = in.at;
            String key = in.string();
            in.expect('=', "between text and number of the ENUM");
            long value = new ParamParser(in, parser).integer();
            if (keys.put(key, value) != null) {
                throw new PatternException("ENUM has the text '" + key + "' twice", start, in.at);
            }
        } while (in.accept(',') || in.atQuote());
        return keys;
    }

    private List<JsonMember> json() {
        List<JsonMember> members = new ArrayList<>();
        while (in.peek() != '}' && !in.atEnd()) {
            members.add(jsonMember());
            while (in.accept(',')) {
                // Commas between members may be left out.
            }
        }
        return members;
    }

    private JsonMember jsonMember() {
        in.skipBlank();
        int start = in.at;
        Element value = parser.jsonValue();
        boolean required = value.quantifier().map(Quantifier::form).equals(Optional.of(Quantifier.Form.PLUS));
        int dimensions = 0;
        while (in.peek() == '[') {
            in.at++;
            in.expect(']', "for an array of the JSON");
            dimensions++;
        }
        in.accept('?');
        if (!in.accept(':')) {
            throw in.unexpected("expecting ':' and the name of the JSON member");
        }
        ExportName name = parser.exportName();
        Optional<ExportName> alias = Optional.empty();
        boolean hidden = false;
        if (in.accept(':')) {
            ExportName second = parser.exportName();
            hidden = second.text().equalsIgnoreCase("null") && second.end() - second.start() == 4;
            alias = hidden ? Optional.empty() : Optional.of(second);
        }
        boolean marked =
                value.quantifier().isPresent() && value.quantifier().get().form() != Quantifier.Form.COUNT;
        Element plain = new Element(
                value.look(),
                value.base(),
                value.params(),
                marked ? Optional.empty() : value.quantifier(),
                false,
                Optional.empty(),
                start,
                value.end());
        return new JsonMember(plain, required, dimensions, name, alias, hidden);
    }
}
