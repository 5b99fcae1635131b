package dev.quarry.engine.duckdb.relation;

import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.Role;
import dev.quarry.lake.Relation;
import dev.quarry.lake.TableArgument;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The records of one relation of a dataset: maps what is asked for to the columns of its layout. */
public final class StoredRecords implements Source {
    private final Relation relation;
    private final long samplingRatio;
    private final Values values;
    private final Map<Role, Layout.Column> columns = new LinkedHashMap<>();
    private final Map<String, Layout.Column> attributes = new LinkedHashMap<>();
    private final Optional<ContentPaths> contentPaths;
    private final Map<String, String> selected = new LinkedHashMap<>();
    private final Set<String> strings = new LinkedHashSet<>();

    public StoredRecords(Relation relation, long samplingRatio, Values values) {
        this.relation = relation;
        this.samplingRatio = samplingRatio;
        this.values = values;
        for (Layout.Column column : relation.layout().columns()) {
            columns.put(column.role(), column);
            if (column.role() instanceof Role.Attribute attribute) {
                attributes.put(attribute.field(), column);
            }
        }
        this.contentPaths = ContentPaths.of(relation.layout(), values);
    }

    /** The condition that the timestamp lies in a range, on the stored column so that row groups can be skipped. */
    public Sql timestamp() {
        return role(new Role.Timestamp()).sql();
    }

    @Override
    public SqlValue resolve(Ref ref) {
        return switch (ref) {
            case Ref.Field field -> field(field);
            case Ref.Rest rest -> role(new Role.OtherAttributes());
            case Ref.Hidden hidden when hidden.equals(Ref.ORIGIN_FILE) -> role(new Role.Origin(Role.Origin.Part.FILE));
            case Ref.Hidden hidden
            when hidden.equals(Ref.ORIGIN_OFFSET) -> role(new Role.Origin(Role.Origin.Part.OFFSET));
            case Ref.Hidden unknown -> SqlValue.NULL;
        };
    }

    private SqlValue field(Ref.Field field) {
        if (field.name().equals("content") && field.parsed() && contentPaths.isPresent()) {
            return contentPaths.get().resolve(field.path());
        }
        SqlValue whole = whole(field.name());
        return values.part(field.parsed() ? values.parseJson(whole) : whole, field.path());
    }

    private SqlValue whole(String name) {
        return switch (name) {
            case "timestamp" -> role(new Role.Timestamp());
            case "content" -> role(new Role.Content());
            case HiddenFields.BUCKET -> new SqlValue(Sql.string(relation.bucket()), Kind.STRING);
            case HiddenFields.SAMPLING_RATIO -> new SqlValue(Sql.number(samplingRatio), Kind.LONG);
            case HiddenFields.RECORD_ID -> role(new Role.RecordId());
            case HiddenFields.SOURCE_FILE -> role(new Role.Origin(Role.Origin.Part.FILE));
            case HiddenFields.SOURCE_OFFSET -> role(new Role.Origin(Role.Origin.Part.OFFSET));
            default -> attribute(name);
        };
    }

    private SqlValue attribute(String name) {
        Layout.Column column = attributes.get(name);
        return column != null
                ? column(column)
                : values.part(role(new Role.OtherAttributes()), List.of(new Step.Member(name)));
    }

    private SqlValue role(Role role) {
        Layout.Column column = columns.get(role);
        return column == null ? SqlValue.NULL : column(column);
    }

    static SqlValue column(Layout.Column column) {
        Kind kind = switch (column.type()) {
            case STRING -> Kind.STRING;
            case LONG -> Kind.LONG;
            case DOUBLE -> Kind.DOUBLE;
            case BOOLEAN -> Kind.BOOLEAN;
            case TIMESTAMP -> Kind.TIMESTAMP;
            case DURATION -> Kind.DURATION;
            case JSON -> Kind.JSON_TEXT;
            case VALUE -> Kind.VALUE;
        };
        return new SqlValue(Sql.column(Sql.name(column.name())), kind);
    }

    @Override
    public Set<String> storedFields() {
        return attributes.keySet();
    }

    @Override
    public Sql from() {
        return switch (relation) {
            case Relation.Segments segments ->
                Sql.of(
                        "read_parquet([{}])",
                        Sql.join(
                                ", ",
                                segments.files().stream()
                                        .map(file -> Sql.string(file.toString()))
                                        .toList()));
            case Relation.TableFunction function ->
                Sql.call(
                        Sql.name(function.function()),
                        List.of(Sql.string(new TableArgument(function.argument(), selected, strings).text())));
        };
    }

    @Override
    public void select(SqlValue value, String constant) {
        if (relation instanceof Relation.TableFunction function && value.kind() == Kind.STRING) {
            for (Layout.Column column : columns(value)) {
                if (function.selectable().contains(column.name())) {
                    selected.putIfAbsent(column.name(), constant);
                }
                if (column.role() instanceof Role.ContentPath) {
                    strings.add(constant);
                }
            }
        }
    }

    @Override
    public void require(SqlValue value, String string) {
        for (Layout.Column column : columns(value)) {
            switch (column.role()) {
                case Role.Content content -> strings.add(string);
                case Role.ContentPath path -> strings.add(string);
                case Role.OtherContent other -> strings.add(string);
                default -> {
                    // Not as it stands in the content.
                }
            }
        }
    }

    /** The columns that a value is, with each of their roles. */
    private List<Layout.Column> columns(SqlValue value) {
        String text = value.sql().text();
        return relation.layout().columns().stream()
                .filter(column -> Sql.column(Sql.name(column.name())).text().equals(text))
                .toList();
    }
}
