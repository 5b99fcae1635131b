package dev.quarry.query.completion;

import dev.quarry.query.value.Value.RecordValue;
import java.util.List;

/** A look at the actual data, for names and values that only they know. */
@FunctionalInterface
public interface DataPeek {
    /** Knows nothing of any data. */
    DataPeek NOTHING = dql -> List.of();

    /**
     * The first rows of a query, as many as can be had in a moment: none when it fails, which is no error here.
     *
     * @param dql a query that limits its rows itself
     */
    List<RecordValue> rows(String dql);
}
