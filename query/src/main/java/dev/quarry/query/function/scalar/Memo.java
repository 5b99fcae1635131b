package dev.quarry.query.function.scalar;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of arguments that are nearly always constants of the query: patterns, formats, paths. Forgets everything when
 * too many came, so that a query that computes them costs time, not memory.
 */
final class Memo<K, V> {
    private static final int CAPACITY = 500;

    private final Map<K, V> made = new ConcurrentHashMap<>();
    private final Function<K, V> maker;

    Memo(Function<K, V> maker) {
        this.maker = maker;
    }

    V get(K key) {
        V known = made.get(key);
        if (known != null) {
            return known;
        }
        if (made.size() >= CAPACITY) {
            made.clear();
        }
        V value = maker.apply(key);
        made.put(key, value);
        return value;
    }
}
