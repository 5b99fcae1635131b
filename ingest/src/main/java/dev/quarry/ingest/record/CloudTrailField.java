package dev.quarry.ingest.record;

import dev.quarry.ingest.json.PathTree;
import dev.quarry.lake.Layout.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The members of a CloudTrail event that have a column of their own. The ordinal is the slot in {@link #TREE}. */
// A slot is an ordinal on purpose: it is asked for billions of times. The path is an immutable list.
@SuppressWarnings({"EnumOrdinal", "ImmutableEnumChecker"})
public enum CloudTrailField {
    EVENT_NAME(ColumnType.STRING, "eventName"),
    EVENT_SOURCE(ColumnType.STRING, "eventSource"),
    AWS_REGION(ColumnType.STRING, "awsRegion"),
    EVENT_TIME(ColumnType.STRING, "eventTime"),
    EVENT_VERSION(ColumnType.STRING, "eventVersion"),
    ERROR_CODE(ColumnType.STRING, "errorCode"),
    ERROR_MESSAGE(ColumnType.STRING, "errorMessage"),
    SOURCE_IP_ADDRESS(ColumnType.STRING, "sourceIPAddress"),
    USER_AGENT(ColumnType.STRING, "userAgent"),
    EVENT_ID(ColumnType.STRING, "eventID"),
    REQUEST_ID(ColumnType.STRING, "requestID"),
    EVENT_TYPE(ColumnType.STRING, "eventType"),
    EVENT_CATEGORY(ColumnType.STRING, "eventCategory"),
    RECIPIENT_ACCOUNT_ID(ColumnType.STRING, "recipientAccountId"),
    SHARED_EVENT_ID(ColumnType.STRING, "sharedEventID"),
    VPC_ENDPOINT_ID(ColumnType.STRING, "vpcEndpointId"),
    API_VERSION(ColumnType.STRING, "apiVersion"),
    SESSION_CREDENTIAL_FROM_CONSOLE(ColumnType.STRING, "sessionCredentialFromConsole"),
    READ_ONLY(ColumnType.BOOLEAN, "readOnly"),
    MANAGEMENT_EVENT(ColumnType.BOOLEAN, "managementEvent"),
    IDENTITY_TYPE(ColumnType.STRING, "userIdentity", "type"),
    IDENTITY_ARN(ColumnType.STRING, "userIdentity", "arn"),
    IDENTITY_PRINCIPAL_ID(ColumnType.STRING, "userIdentity", "principalId"),
    IDENTITY_ACCOUNT_ID(ColumnType.STRING, "userIdentity", "accountId"),
    IDENTITY_USER_NAME(ColumnType.STRING, "userIdentity", "userName"),
    IDENTITY_ACCESS_KEY_ID(ColumnType.STRING, "userIdentity", "accessKeyId"),
    IDENTITY_INVOKED_BY(ColumnType.STRING, "userIdentity", "invokedBy"),
    USER_IDENTITY(ColumnType.JSON, "userIdentity"),
    REQUEST_PARAMETERS(ColumnType.JSON, "requestParameters"),
    RESPONSE_ELEMENTS(ColumnType.JSON, "responseElements"),
    ADDITIONAL_EVENT_DATA(ColumnType.JSON, "additionalEventData"),
    RESOURCES(ColumnType.JSON, "resources"),
    TLS_DETAILS(ColumnType.JSON, "tlsDetails"),
    SERVICE_EVENT_DETAILS(ColumnType.JSON, "serviceEventDetails");

    private static final CloudTrailField[] VALUES = values();

    /** Slots after the columns: members that tell what a record is. */
    static final int LOGSTASH_TIME = VALUES.length;

    static final int DETAIL = VALUES.length + 1;
    static final int DETAIL_TYPE = VALUES.length + 2;
    static final int WRAPPED_EVENT = VALUES.length + 3;

    /** All slots. */
    static final PathTree TREE = tree();

    private final ColumnType type;
    private final List<String> path;

    CloudTrailField(ColumnType type, String... path) {
        this.type = type;
        this.path = List.of(path);
    }

    public ColumnType type() {
        return type;
    }

    public List<String> path() {
        return path;
    }

    public int slot() {
        return ordinal();
    }

    /** The name of its column. */
    public String column() {
        return "event_" + name().toLowerCase(Locale.ROOT);
    }

    static int columns() {
        return VALUES.length;
    }

    static CloudTrailField at(int slot) {
        return VALUES[slot];
    }

    private static PathTree tree() {
        List<List<String>> paths = new ArrayList<>();
        Arrays.stream(VALUES).forEach(field -> paths.add(field.path));
        paths.add(List.of("@timestamp"));
        paths.add(List.of("detail"));
        paths.add(List.of("detail-type"));
        paths.add(List.of("CloudTrailEvent"));
        return PathTree.of(paths);
    }
}
