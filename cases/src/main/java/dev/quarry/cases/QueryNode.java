package dev.quarry.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A query that was run in a case.
 *
 * @param parentId the node whose query was changed into this one; empty for the first
 * @param name given by the user, empty text when none was
 * @param state how the query ended: a state of the query API such as {@code SUCCEEDED}
 * @param resultSummary a small JSON object about the result, for lists
 * @param hasResult whether the result itself is stored
 */
public record QueryNode(
        String id,
        Optional<String> parentId,
        String query,
        String name,
        Instant createdAt,
        String state,
        String resultSummary,
        boolean hasResult) {}
