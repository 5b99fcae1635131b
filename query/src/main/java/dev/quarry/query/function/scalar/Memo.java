package dev.quarry.query.function.scalar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of texts that are nearly always constants of the query: patterns, formats, paths. Forgets everything when
 * too many came, so that a query that computes them costs time, not memory.
 */
final class Memo<V> {
    private static final int CAPACITY = 500;

    private final Map<String, V> made = new ConcurrentHashMap<>();
    private final Function<String, V> maker;

    Memo(Function<String, V> maker) {
        this.maker = maker;
    }

    V get(String text) {
        V known = made.get(text);
        if (known != null) {
            return known;
        }
        if (made.size() >= CAPACITY) {
            made.clear();
        }
        V value = maker.apply(text);
        made.put(text, value);
        return value;
    }
}
