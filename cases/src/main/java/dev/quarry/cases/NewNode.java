package dev.quarry.cases;

import java.util.Optional;

/**
 * A query that was run and is to be kept.
 *
 * @param parentId a node of the same case, whose query was changed into this one
 * @param name given by the user, empty text when none was
 * @param state how the query ended: a state of the query API such as {@code SUCCEEDED}
 * @param resultSummary a JSON object
 * @param result the JSON text of the result, if it is to be kept
 */
public record NewNode(
        Optional<String> parentId,
        String query,
        String name,
        String state,
        String resultSummary,
        Optional<byte[]> result) {}
