package dev.quarry.ingest;

import java.util.Locale;

/** The fields that records of logs have by themselves, whatever they came with. */
public enum LogField {
    TIMESTAMP("timestamp", Type.TIMESTAMP, "When it happened; when it was loaded, if the record does not say."),
    CONTENT("content", Type.STRING, "The record as it was found: a line, or the text of a JSON object."),
    STATUS("status", Type.STRING, "ERROR, WARN, INFO or NONE, by the level; ERROR for a call that failed."),
    LOGLEVEL("loglevel", Type.STRING, "The level as the record tells it, in the usual words; NONE if it does not."),
    LOG_SOURCE("log.source", Type.STRING, "Where plain records came from: the name of the file."),
    LOG_SOURCE_FILE("log.source.file", Type.STRING, "The name of the file the record was in."),
    UNPARSED_TIMESTAMP("unparsed_timestamp", Type.STRING, "The record's time where it could not be understood."),
    CLOUD_PROVIDER("cloud.provider", Type.STRING, "The cloud it is about: aws."),
    AWS_SERVICE("aws.service", Type.STRING, "The AWS service that wrote it: cloudtrail."),
    AWS_REGION("aws.region", Type.STRING, "The AWS region in which it happened."),
    AWS_ACCOUNT_ID("aws.account.id", Type.STRING, "The AWS account in which it happened."),
    AUDIT_ACTION("audit.action", Type.STRING, "What was done: the name of the API call."),
    AUDIT_EVENT_SOURCE("audit.event_source", Type.STRING, "The service that was asked to do it."),
    AUDIT_IDENTITY(
            "audit.identity",
            Type.STRING,
            "Who did it: an ARN where there is one, else a service, principal or account."),
    AUDIT_IDENTITY_TYPE("audit.identity_type", Type.STRING, "What kind of identity did it."),
    AUDIT_READ_ONLY("audit.read_only", Type.BOOLEAN, "Whether it only read."),
    AUDIT_RESULT("audit.result", Type.STRING, "Succeeded, or Failed with the code of the error.");

    private final String field;
    private final Type type;
    private final String description;

    /** The type of a field's values. */
    public enum Type {
        STRING,
        BOOLEAN,
        TIMESTAMP;

        /** As DQL calls it. */
        public String dql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    LogField(String field, Type type, String description) {
        this.field = field;
        this.type = type;
        this.description = description;
    }

    /** Its name in queries. */
    public String field() {
        return field;
    }

    public Type type() {
        return type;
    }

    /** One sentence. */
    public String description() {
        return description;
    }
}
