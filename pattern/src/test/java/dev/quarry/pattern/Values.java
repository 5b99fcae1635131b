package dev.quarry.pattern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pattern values as plain Java values, for short assertions. */
final class Values {
    private Values() {}

    /** The exports of a match from the start, by name; empty where the pattern does not match. */
    static Optional<Map<String, Object>> match(String pattern, String input) {
        Pattern compiled = Pattern.compile(pattern);
        return compiled.match(input).map(m -> named(compiled, m));
    }

    /** The exports of all matches found one after the other. */
    static List<Map<String, Object>> all(String pattern, String input) {
        Pattern compiled = Pattern.compile(pattern);
        List<Map<String, Object>> found = new ArrayList<>();
        int at = 0;
        Optional<Pattern.Match> match = compiled.find(input, at);
        while (match.isPresent()) {
            found.add(named(compiled, match.get()));
            at = Math.max(match.get().end(), match.get().start() + 1);
            match = at > input.length() ? Optional.empty() : compiled.find(input, at);
        }
        return found;
    }

    static Map<String, Object> named(Pattern pattern, Pattern.Match match) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < match.values().size(); i++) {
            map.put(pattern.exports().get(i).name(), plain(match.values().get(i)));
        }
        return map;
    }

    /** Timestamps become instants, IP addresses text of their words, null the text {@code null}. */
    static Object plain(PatternValue value) {
        return switch (value) {
            case PatternValue.Null n -> "null";
            case PatternValue.Text t -> t.value();
            case PatternValue.LongNumber n -> n.value();
            case PatternValue.DoubleNumber n -> n.value();
            case PatternValue.Bool b -> b.value();
            case PatternValue.Timestamp t -> Instant.ofEpochSecond(0, t.nanos()).toString();
            case PatternValue.Ip ip ->
                ip.v6() ? "%016x%016x".formatted(ip.high(), ip.low()) : "%08x".formatted(ip.low());
            case PatternValue.SmartscapeId s -> s.entityType() + "-" + Long.toHexString(s.id());
            case PatternValue.Array a ->
                a.elements().stream().map(Values::plain).toList();
            case PatternValue.Struct s -> {
                Map<String, Object> map = new LinkedHashMap<>();
                s.members().forEach((k, v) -> map.put(k, plain(v)));
                yield map;
            }
        };
    }
}
