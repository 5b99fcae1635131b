package dev.quarry.reference.spec;

import dev.quarry.query.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The rows a query has to give.
 *
 * @param columns names in order, with their types; empty when there are no rows and nothing is said about columns
 * @param rows a value for each column
 * @param inOrder whether the order counts even if the query does not sort
 */
public record ExpectedRows(List<Column> columns, List<List<Value>> rows, boolean inOrder) {

    /**
     * A column.
     *
     * @param type what {@code type()} says of its values; empty when they have several
     */
    public record Column(String name, Optional<String> type) {}
}
