package dev.quarry.reference.spec;

import dev.quarry.query.engine.Engine;
import dev.quarry.query.value.Value.RecordValue;
import java.util.List;
import java.util.Map;

/** Makes the engine that a case runs on. */
@FunctionalInterface
public interface EngineFactory {
    /**
     * An engine over the data of a case. All cases of a file without data of their own pass the same, so a factory may keep
     * the engine of the last; the runner closes none.
     *
     * @param logs what {@code fetch logs} finds: each with {@code timestamp} (a timestamp), {@code content} and {@code
     *     dt.system.bucket} (strings), and any other fields
     * @param tables the rows of lookup tables, by name
     */
    Engine over(List<RecordValue> logs, Map<String, List<RecordValue>> tables);
}
