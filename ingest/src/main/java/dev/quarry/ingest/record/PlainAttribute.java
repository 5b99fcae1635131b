package dev.quarry.ingest.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of plain records that have a column of their own: text all of them. */
public enum PlainAttribute {
    STATUS("status"),
    LOGLEVEL("loglevel"),
    LOG_SOURCE("log.source"),
    AWS_SERVICE("aws.service"),
    AWS_REGION("aws.region"),
    AWS_ACCOUNT_ID("aws.account.id"),
    CLOUD_PROVIDER("cloud.provider"),
    AUDIT_ACTION("audit.action"),
    AUDIT_EVENT_SOURCE("audit.event_source"),
    AUDIT_IDENTITY_TYPE("audit.identity_type"),
    AUDIT_IDENTITY("audit.identity"),
    AUDIT_RESULT("audit.result");

    static final Map<String, PlainAttribute> BY_FIELD =
            Arrays.stream(values()).collect(Collectors.toMap(PlainAttribute::field, attribute -> attribute));

    private final String field;

    PlainAttribute(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The name of its column. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
