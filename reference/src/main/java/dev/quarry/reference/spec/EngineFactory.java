package dev.quarry.reference.spec;

import dev.quarry.query.engine.Engine;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;

/** Makes the engine that a case runs on. */
@FunctionalInterface
public interface EngineFactory {
    /**
     * An engine whose {@code logs} are these records. All cases of a file without logs of their own pass the same list, so
     * a factory may keep the engine of the last list; the runner closes none.
     *
     * @param logs each with {@code timestamp} (a timestamp), {@code content} and {@code dt.system.bucket} (strings), and any
     *     other fields
     */
    Engine over(List<RecordValue> logs);
}
