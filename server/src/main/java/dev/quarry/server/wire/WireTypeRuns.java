package dev.quarry.server.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Collects the types of consecutive records (or elements) into as few runs as possible. */
final class WireTypeRuns {
    private final List<WireType.Run> done = new ArrayList<>();
    private SequencedMap<String, WireType> current = new LinkedHashMap<>();
    private int first;
    private int next;

    void add(SequencedMap<String, WireType> types) {
        if (next == first) {
            current = types;
        } else {
            Optional<SequencedMap<String, WireType>> merged = WireType.merge(current, types);
            if (merged.isPresent()) {
                current = merged.get();
            } else {
                close();
                current = types;
            }
        }
        next++;
    }

    List<WireType.Run> finish() {
        if (next > first) {
            close();
        }
        return done;
    }

    private void close() {
        done.add(new WireType.Run(first, next - 1, current));
        first = next;
    }
}
