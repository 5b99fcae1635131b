package dev.quarry.lake;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which lookup tables exist. */
final class TableCatalogue {
    private final CatalogueFile file;

    TableCatalogue(CatalogueFile file) {
        this.file = file;
    }

    /**
     * All tables by name.
     *
     * @param folder of their files
     */
    List<LookupTable> all(Path folder) {
        String sql = "SELECT name, file, key, display_name, description, columns, records, file_bytes, modified"
                + " FROM lookup_table ORDER BY name";
        try (Statement statement = file.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<LookupTable> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(new LookupTable(
                        row.getString(1),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        LayoutText.read("table", row.getString(6)),
                        folder.resolve(row.getString(2)),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)));
            }
            return tables;
        } catch (SQLException e) {
            throw Failures.of("cannot read the catalogue", e);
        }
    }

    /** Adds a table, or replaces the one of its name; one transaction. */
    void put(LookupTable table) {
        file.commit(() -> {
            try (PreparedStatement insert = file.connection()
                    .prepareStatement("INSERT OR REPLACE INTO lookup_table VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, table.name());
                insert.setString(2, table.file().getFileName().toString());
                insert.setString(3, table.key());
                insert.setString(4, table.displayName().orElse(null));
                insert.setString(5, table.description().orElse(null));
                insert.setString(6, LayoutText.write(table.layout()));
                insert.setLong(7, table.records());
                insert.setLong(8, table.fileBytes());
                insert.setLong(9, table.modified());
                insert.executeUpdate();
            }
        });
    }

    void delete(String name) {
        file.commit(() -> {
            try (PreparedStatement delete =
                    file.connection().prepareStatement("DELETE FROM lookup_table WHERE name = ?")) {
                delete.setString(1, name);
                delete.executeUpdate();
            }
        });
    }
}
