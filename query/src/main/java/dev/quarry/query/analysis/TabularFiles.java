package dev.quarry.query.analysis;

import dev.quarry.query.plan.Shape;
import java.util.List;
import java.util.Optional;

/** The lookup tables that {@code load} can name, as they are while a query is compiled. */
public interface TabularFiles {
    /** No tables. */
    TabularFiles NONE = new TabularFiles() {
        @Override
        public Optional<Shape> shape(String name) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    /** The shape of a table's rows; empty when there is no such table. */
    Optional<Shape> shape(String name);

    /** The names of all tables, such as {@code /lookups/accounts}. */
    List<String> names();
}
