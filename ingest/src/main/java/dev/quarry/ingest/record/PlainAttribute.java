package dev.quarry.ingest.record;

import dev.quarry.ingest.LogField;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of plain records that have a column of their own: text all of them. */
public enum PlainAttribute {
    STATUS(LogField.STATUS),
    LOGLEVEL(LogField.LOGLEVEL),
    LOG_SOURCE(LogField.LOG_SOURCE),
    AWS_SERVICE(LogField.AWS_SERVICE),
    AWS_REGION(LogField.AWS_REGION),
    AWS_ACCOUNT_ID(LogField.AWS_ACCOUNT_ID),
    CLOUD_PROVIDER(LogField.CLOUD_PROVIDER),
    AUDIT_ACTION(LogField.AUDIT_ACTION),
    AUDIT_EVENT_SOURCE(LogField.AUDIT_EVENT_SOURCE),
    AUDIT_IDENTITY_TYPE(LogField.AUDIT_IDENTITY_TYPE),
    AUDIT_IDENTITY(LogField.AUDIT_IDENTITY),
    AUDIT_RESULT(LogField.AUDIT_RESULT);

    static final Map<String, PlainAttribute> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toMap(PlainAttribute::field, attribute -> attribute));

    private final LogField field;

    PlainAttribute(LogField field) {
        this.field = field;
    }

    public String field() {
        return field.field();
    }

    /** The name of its column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
