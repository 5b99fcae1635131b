package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a table that holds no log records: every field is a column, and no name means anything else. */
public final class TableRows implements Source {
    /** The place of a row in its table. */
    public static final Ref.Hidden POSITION = new Ref.Hidden("position in table");

    private final Sql from;
    private final Values values;
    private final Map<String, Layout.Column> fields = new LinkedHashMap<>();
    private SqlValue position = SqlValue.NULL;

    /**
     * The rows.
     *
     * @param from what stands behind FROM
     */
    public TableRows(Layout layout, Sql from, Values values) {
        this.from = from;
        this.values = values;
        for (Layout.Column column : layout.columns()) {
            if (column.role() instanceof Role.Attribute(String name)) {
                fields.put(name, column);
            } else if (column.role() instanceof Role.Position) {
                position = StoredRecords.column(column);
            }
        }
    }

    /** The place of a row, on the stored column so that row groups can be skipped. */
    public Sql position() {
        return position.sql();
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return switch (ref) {
            case Ref.Field field -> {
                SqlValue whole = Optional.ofNullable(fields.get(field.name()))
                        .map(StoredRecords::column)
                        .orElse(SqlValue.NULL);
                yield values.part(field.parsed() ? values.parseJson(whole) : whole, field.path());
            }
            case Ref.Rest rest -> SqlValue.NULL;
            case Ref.Hidden hidden -> hidden.equals(POSITION) ? position : SqlValue.NULL;
        };
    }

    @Override
    public Set<String> storedFields() {
        return fields.keySet();
    }

    @Override
    public Sql from() {
        return from;
    }
}
