package dev.quarry.pattern;

import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Look;
import dev.quarry.pattern.syntax.Parser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of the language, followed to the letter over the tree and without any thought of speed: what the compiled
 * matcher is held against. Knows literals, character groups, LD, DATA, groups, alternatives, look-ahead and options.
 */
final class SlowMatcher {
    private final String text;

    private SlowMatcher(String text) {
        this.text = text;
    }

    record Result(int end, Map<String, String> captured) {}

    static Optional<Result> match(String pattern, String text) {
        List<Element> elements = Parser.parse(pattern).elements();
        SlowMatcher slow = new SlowMatcher(text);
        return slow.sequence(elements, 0, slow.new Nothing());
    }

    /** The first match at or after the start of the text. */
    static Optional<Result> find(String pattern, String text) {
        List<Element> elements = Parser.parse(pattern).elements();
        SlowMatcher slow = new SlowMatcher(text);
        for (int at = 0; at <= text.length(); at++) {
            Optional<Result> result = slow.sequence(elements, at, slow.new Nothing());
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    private enum Tail {
        ACCEPT,
        CONFIRM,
        LINE,
        TEXT
    }

    /** Whether what follows a group matches at a place. */
    private interface Follow {
        boolean holds(int at, Tail tail);
    }

    private final class Nothing implements Follow {
        @Override
        public boolean holds(int at, Tail tail) {
            return switch (tail) {
                case ACCEPT, CONFIRM -> true;
                case LINE -> at == text.length() || text.charAt(at) == '\n';
                case TEXT -> at == text.length();
            };
        }
    }

    private Optional<Result> sequence(List<Element> elements, int start, Follow follow) {
        int i = 0;
        int at = start;
        Map<String, String> captured = new HashMap<>();
        while (i < elements.size()) {
            Optional<Result> segment = lazy(elements.get(i)) && !elements.get(i).optional()
                    ? search(elements, i, at, follow)
                    : chain(elements, i, at, Tail.ACCEPT, follow);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            captured.putAll(segment.get().captured());
            at = segment.get().end();
            i = next(elements, i);
        }
        return Optional.of(new Result(at, captured));
    }

    private static int next(List<Element> elements, int start) {
        int i = mandatory(elements.get(start)) && lazy(elements.get(start)) ? start + 1 : start;
        while (i < elements.size() && !mandatory(elements.get(i))) {
            i++;
        }
        return i == elements.size() || lazy(elements.get(i)) ? i : i + 1;
    }

    private Optional<Result> chain(List<Element> elements, int i, int at, Tail tail, Follow follow) {
        if (i == elements.size()) {
            return tail == Tail.ACCEPT || follow.holds(at, tail)
                    ? Optional.of(new Result(at, Map.of()))
                    : Optional.empty();
        }
        Element element = elements.get(i);
        if (lazy(element) && mandatory(element)) {
            int available = crosses(element) ? text.length() - at : lineEnd(at) - at;
            return available >= min(element) ? Optional.of(new Result(at, Map.of())) : Optional.empty();
        }
        Optional<Result> with;
        if (lazy(element)) {
            with = search(elements, i, at, follow);
        } else {
            Follow rest = i + 1 == elements.size()
                    ? follow
                    : (p, t) -> chain(elements, i + 1, p, t, follow).isPresent();
            Optional<Result> one = single(element, at, rest);
            if (mandatory(element)) {
                return one;
            }
            Tail after = !element.optional() ? tail : tail == Tail.ACCEPT ? Tail.CONFIRM : tail;
            with = one.flatMap(
                    r -> chain(elements, i + 1, r.end(), after, follow).map(more -> join(r, more)));
        }
        return with.isPresent() || !element.optional() ? with : chain(elements, i + 1, at, tail, follow);
    }

    /** The shortest LD or DATA after which the chain matches. */
    private Optional<Result> search(List<Element> elements, int i, int at, Follow follow) {
        Element element = elements.get(i);
        int limit = Math.min(crosses(element) ? text.length() : lineEnd(at), at + max(element));
        for (int p = at + min(element); p <= limit; p++) {
            Tail tail = crosses(element) ? Tail.TEXT : Tail.LINE;
            boolean pureEnd = i + 1 == elements.size() && follow instanceof Nothing;
            int stop = pureEnd ? limit : p;
            Optional<Result> rest =
                    pureEnd ? Optional.of(new Result(limit, Map.of())) : chain(elements, i + 1, p, tail, follow);
            if (rest.isPresent()) {
                return Optional.of(join(named(element, at, stop, Map.of()), rest.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Result> single(Element element, int at, Follow follow) {
        if (element.look() == Look.AHEAD || element.look() == Look.NOT_AHEAD) {
            boolean found = base(element, at, new Nothing()).isPresent();
            return found == (element.look() == Look.AHEAD) ? Optional.of(new Result(at, Map.of())) : Optional.empty();
        }
        return base(element, at, follow).map(r -> named(element, at, r.end(), r.captured()));
    }

    private Optional<Result> base(Element element, int at, Follow follow) {
        return switch (element.base()) {
            case Base.Literal literal ->
                text.startsWith(literal.text(), at)
                        ? Optional.of(new Result(at + literal.text().length(), Map.of()))
                        : Optional.empty();
            case Base.CharGroup group -> {
                int p = at;
                int most = element.quantifier().map(q -> q.max()).orElse(1);
                while (p < text.length() && p - at < most && group.set().contains(text.charAt(p))) {
                    p++;
                }
                int least = element.quantifier().map(q -> q.min()).orElse(1);
                yield p - at >= least ? Optional.of(new Result(p, Map.of())) : Optional.empty();
            }
            case Base.Sequence group -> sequence(group.elements(), at, follow);
            case Base.Alternatives group -> {
                for (Element way : group.elements()) {
                    Optional<Result> result = sequence(List.of(way), at, follow);
                    if (result.isPresent()) {
                        yield result;
                    }
                }
                yield Optional.empty();
            }
            default -> throw new IllegalArgumentException(element.toString());
        };
    }

    private Result named(Element element, int from, int to, Map<String, String> inner) {
        Map<String, String> captured = new HashMap<>(inner);
        element.export().ifPresent(name -> captured.put(name.text(), text.substring(from, to)));
        return new Result(to, captured);
    }

    private static Result join(Result first, Result second) {
        Map<String, String> captured = new HashMap<>(first.captured());
        captured.putAll(second.captured());
        return new Result(second.end(), captured);
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean mandatory(Element element) {
        if (element.optional() || element.quantifier().map(q -> q.min() == 0).orElse(false)) {
            return false;
        }
        return element.look() != Look.NONE
                || !(element.base() instanceof Base.Sequence group)
                || group.elements().stream().anyMatch(SlowMatcher::mandatory);
    }

    private static boolean lazy(Element element) {
        return element.look() == Look.NONE && element.base() instanceof Base.Named;
    }

    private static boolean crosses(Element element) {
        return element.base() instanceof Base.Named named && named.keyword() == Keyword.DATA;
    }

    private static int min(Element element) {
        return element.quantifier().map(q -> q.min()).orElse(1);
    }

    private static int max(Element element) {
        return element.quantifier().map(q -> q.max()).orElse(4096);
    }
}
