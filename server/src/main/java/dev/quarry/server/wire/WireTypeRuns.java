package dev.quarry.server.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Collects the types of consecutive records, or of the elements of an array, into as few runs as possible.
 *
 * <p>A null among the elements of an array fits to any type; in a record it is of the type {@code undefined} and begins
 * another run.
 */
final class WireTypeRuns {
    /** Of so many different mappings each is kept once, however often records change between them. */
    private static final int SHARED = 1_000;

    private final boolean nullFits;
    private final List<WireType.Run> done = new ArrayList<>();
    private final Map<SequencedMap<String, WireType>, SequencedMap<String, WireType>> shared = new HashMap<>();
    private SequencedMap<String, WireType> current = new LinkedHashMap<>();
    private int first;
    private int next;

    private WireTypeRuns(boolean nullFits) {
        this.nullFits = nullFits;
    }

    static WireTypeRuns ofRecords() {
        return new WireTypeRuns(false);
    }

    static WireTypeRuns ofElements() {
        return new WireTypeRuns(true);
    }

    void add(SequencedMap<String, WireType> types) {
        if (next == first) {
            current = types;
        } else {
            Optional<SequencedMap<String, WireType>> merged = merged(types);
            if (merged.isPresent()) {
                current = merged.get();
            } else {
                close();
                current = types;
            }
        }
        next++;
    }

    private Optional<SequencedMap<String, WireType>> merged(SequencedMap<String, WireType> types) {
        return nullFits ? WireType.merge(current, types) : Optional.of(current).filter(types::equals);
    }

    List<WireType.Run> finish() {
        if (next > first) {
            close();
        }
        return done;
    }

    private void close() {
        SequencedMap<String, WireType> known = shared.get(current);
        if (known == null && shared.size() < SHARED) {
            shared.put(current, current);
        }
        done.add(new WireType.Run(first, next - 1, known == null ? current : known));
        first = next;
    }
}
