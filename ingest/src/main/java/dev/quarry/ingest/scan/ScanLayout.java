package dev.quarry.ingest.scan;

import dev.quarry.ingest.LogField;
import dev.quarry.ingest.record.CloudTrail;
import dev.quarry.ingest.record.CloudTrailField;
import dev.quarry.ingest.record.PlainAttribute;
import dev.quarry.ingest.record.PlainFields;
import dev.quarry.ingest.record.RecordKind;
import dev.quarry.ingest.record.RecordView;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Layout.ColumnType;
import dev.quarry.lake.Layout.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two layouts of records, and how their columns are filled. */
// Both fields are immutable lists and records, which the checker cannot see.
@SuppressWarnings("ImmutableEnumChecker")
public enum ScanLayout {
    /** CloudTrail events with a column for each frequent member; only events that fit these columns. */
    CLOUDTRAIL("cloudtrail", cloudTrailColumns()),
    /** Everything else: fields, and the content untouched. */
    PLAIN("plain", plainColumns());

    private final Layout layout;
    private final List<ScanColumn> columns;

    ScanLayout(String name, List<ScanColumn> columns) {
        this.columns = List.copyOf(columns);
        this.layout = new Layout(
                name,
                columns.stream().flatMap(column -> column.columns().stream()).toList());
    }

    public Layout layout() {
        return layout;
    }

    List<ScanColumn> columns() {
        return columns;
    }

    /** The columns by whose value a scan can select records. */
    public Set<String> selectable() {
        return columns.stream()
                .filter(column -> column.reader() instanceof ScanColumn.Reader.Text)
                .map(ScanColumn::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** That columns have certain values. */
    List<Projection.Condition> conditions(Map<String, String> selected) {
        List<Projection.Condition> conditions = new ArrayList<>();
        for (ScanColumn column : columns) {
            if (column.reader() instanceof ScanColumn.Reader.Text text && selected.containsKey(column.name())) {
                byte[] value = selected.get(column.name()).getBytes(StandardCharsets.UTF_8);
                conditions.add(Projection.Condition.equal(text, value));
            }
        }
        return conditions;
    }

    FilePass.Wanted wanted() {
        return this == CLOUDTRAIL ? FilePass.Wanted.CLOUDTRAIL : FilePass.Wanted.PLAIN;
    }

    /** The layout that keeps records of a kind. */
    public static ScanLayout of(RecordKind kind) {
        return kind == RecordKind.CLOUDTRAIL ? CLOUDTRAIL : PLAIN;
    }

    private static List<ScanColumn> commonColumns(Role... sourceRoles) {
        List<ScanColumn> columns = new ArrayList<>();
        columns.add(ScanColumn.number(
                "timestamp", ColumnType.TIMESTAMP, row -> row.view().timestamp(), new Role.Timestamp()));
        columns.add(ScanColumn.text("record_id", ColumnType.STRING, Row::id, new Role.RecordId()));
        columns.add(
                ScanColumn.text("content", ColumnType.STRING, row -> row.view().content(), new Role.Content()));
        columns.add(ScanColumn.text(
                "source_file", ColumnType.STRING, row -> row.view().sourceBytes(), sourceRoles));
        columns.add(ScanColumn.number(
                "source_offset",
                ColumnType.LONG,
                row -> row.view().offset(),
                new Role.Origin(Role.Origin.Part.OFFSET)));
        return columns;
    }

    private static List<ScanColumn> cloudTrailColumns() {
        List<ScanColumn> columns =
                commonColumns(new Role.Origin(Role.Origin.Part.FILE), attribute(LogField.LOG_SOURCE_FILE));
        columns.add(constant("aws_service", "cloudtrail", LogField.AWS_SERVICE));
        columns.add(constant("cloud_provider", "aws", LogField.CLOUD_PROVIDER));
        columns.add(text("aws_account_id", CloudTrail::accountId, LogField.AWS_ACCOUNT_ID));
        columns.add(text("audit_identity", CloudTrail::identity, LogField.AUDIT_IDENTITY));
        columns.add(text("audit_result", CloudTrail::result, LogField.AUDIT_RESULT));
        columns.add(text("level", CloudTrail::level, LogField.STATUS, LogField.LOGLEVEL));
        for (CloudTrailField field : CloudTrailField.values()) {
            columns.add(content(field));
        }
        columns.add(ScanColumn.text(
                "other_content", ColumnType.JSON, row -> CloudTrail.otherContent(row.view()), new Role.OtherContent()));
        columns.add(ScanColumn.text(
                "other_attributes",
                ColumnType.JSON,
                row -> PlainFields.cloudTrailOthers(row.view()),
                new Role.OtherAttributes()));
        return columns;
    }

    private static ScanColumn content(CloudTrailField field) {
        List<Role> roles = new ArrayList<>();
        roles.add(new Role.ContentPath(field.path()));
        Optional<LogField> attribute = switch (field) {
            case EVENT_NAME -> Optional.of(LogField.AUDIT_ACTION);
            case EVENT_SOURCE -> Optional.of(LogField.AUDIT_EVENT_SOURCE);
            case AWS_REGION -> Optional.of(LogField.AWS_REGION);
            case READ_ONLY -> Optional.of(LogField.AUDIT_READ_ONLY);
            case IDENTITY_TYPE -> Optional.of(LogField.AUDIT_IDENTITY_TYPE);
            default -> Optional.empty();
        };
        attribute.map(ScanLayout::attribute).ifPresent(roles::add);
        ScanColumn.Reader reader = switch (field.type()) {
            case BOOLEAN -> new ScanColumn.Reader.Flag(row -> CloudTrail.flag(row.view(), field));
            case JSON -> new ScanColumn.Reader.Text(row -> row.view().json(field.slot()));
            case STRING -> new ScanColumn.Reader.Text(row -> row.view().string(field.slot()));
            case LONG, DOUBLE, TIMESTAMP, DURATION, VALUE -> throw new IllegalStateException("no such member");
        };
        return new ScanColumn(field.column(), field.type(), reader, roles);
    }

    private static List<ScanColumn> plainColumns() {
        List<ScanColumn> columns =
                commonColumns(new Role.Origin(Role.Origin.Part.FILE), attribute(LogField.LOG_SOURCE_FILE));
        for (PlainAttribute attribute : PlainAttribute.values()) {
            columns.add(ScanColumn.text(
                    attribute.column(),
                    ColumnType.STRING,
                    row -> row.fields().value(attribute),
                    new Role.Attribute(attribute.field())));
        }
        columns.add(ScanColumn.flag(
                "audit_read_only", row -> row.fields().readOnly(), attribute(LogField.AUDIT_READ_ONLY)));
        columns.add(ScanColumn.text(
                "other_attributes", ColumnType.JSON, row -> row.fields().others(), new Role.OtherAttributes()));
        return columns;
    }

    private static Role attribute(LogField field) {
        return new Role.Attribute(field.field());
    }

    private static ScanColumn constant(String name, String value, LogField field) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return ScanColumn.text(name, ColumnType.STRING, row -> utf8, attribute(field));
    }

    private static ScanColumn text(String name, Function<RecordView, byte[]> value, LogField... fields) {
        Role[] roles = Arrays.stream(fields).map(ScanLayout::attribute).toArray(Role[]::new);
        return ScanColumn.text(name, ColumnType.STRING, row -> value.apply(row.view()), roles);
    }
}
