package dev.quarry.demo;

/** Questions of all kinds that one asks of a trail, to measure the engine with and to watch what it reads for them. */
public enum MixedQuery {
    COUNT("count", "fetch logs | summarize count()"),
    COUNT_BY_A_FIELD("count by a field", "fetch logs | summarize count(), by: {aws.region}"),
    MOST_FREQUENT_ACTIONS(
            "most frequent actions", "fetch logs | summarize n = count(), by: {audit.action} | sort n desc | limit 10"),
    ONE_ACTION("one action", "fetch logs | filter audit.action == \"AssumeRole\" | summarize count()"),
    SOME_ACTIONS_BY_REGION(
            "some actions by region",
            "fetch logs | filter in(audit.action, {\"GetObject\", \"PutObject\", \"CreateKey\"})"
                    + " | summarize count(), by: {aws.region}"),
    COUNT_PER_HOUR("count per hour", "fetch logs | summarize count(), by: {bin(timestamp, 1h)}"),
    ERRORS_PER_FIVE_MINUTES(
            "errors per five minutes", "fetch logs | summarize count(), by: {bin(timestamp, 5m), status}"),
    SHARE_OF_ERRORS_BY_SERVICE(
            "share of errors by service",
            "fetch logs | summarize errors = countIf(status == \"ERROR\"), all = count(), by: {audit.event_source}"),
    DISTINCT_IDENTITIES_BY_REGION(
            "distinct identities by region", "fetch logs | summarize countDistinct(audit.identity), by: {aws.region}"),
    FIRST_AND_LAST_TIME_BY_IDENTITY(
            "first and last time by identity",
            "fetch logs | summarize {first = min(timestamp), last = max(timestamp)}, by: {audit.identity}"),
    PART_OF_A_MESSAGE(
            "part of a message",
            Constants.EVENTS + "filter contains(event[errorMessage], \"not authorized\") | summarize count()"),
    BEGINNING_OF_THE_AGENT(
            "beginning of the agent",
            Constants.EVENTS
                    + "filter startsWith(event[userAgent], \"aws-\") | summarize count(), by: {event[userAgent]}"),
    END_OF_THE_SERVICE(
            "end of the service",
            Constants.EVENTS + "filter endsWith(event[eventSource], \"manager.amazonaws.com\") | summarize count()"),
    TEXT_IN_THE_WHOLE_RECORD(
            "text in the whole record",
            "fetch logs | filter contains(content, \"ResourceNotFound\") | summarize count()"),
    A_MEMBER_DEEP_INSIDE(
            "a member deep inside",
            Constants.EVENTS + "summarize count(), by: {event[userIdentity][sessionContext][sessionIssuer][userName]}"),
    A_PARAMETER_WHERE_IT_IS(
            "a parameter where it is",
            Constants.EVENTS + "filter isNotNull(event[requestParameters][secretId])"
                    + " | summarize count(), by: {event[requestParameters][secretId]} | limit 100"),
    LATEST_ERRORS(
            "latest errors",
            "fetch logs | filter status == \"ERROR\" | sort timestamp desc | limit 20"
                    + " | fields timestamp, audit.action, audit.identity"),
    A_THOUSAND_RECORDS("a thousand records", "fetch logs | fields timestamp, audit.action | limit 1000"),
    LENGTH_OF_RECORDS(
            "length of records",
            "fetch logs | fieldsAdd length = stringLength(content) | summarize {avg(length), max(length)}"),
    A_CASE(
            "a case",
            "fetch logs | fieldsAdd kind = if(status == \"ERROR\", \"bad\", else: \"good\")"
                    + " | summarize count(), by: {kind}"),
    LOWER_CASE("lower case", "fetch logs | summarize count(), by: {lower(audit.action)}"),
    TWO_FIELDS_AS_ONE(
            "two fields as one", "fetch logs | summarize count(), by: {k = concat(aws.region, \"/\", audit.action)}"),
    ONE_RECORD_FOR_EACH_ACTION("one record for each action", "fetch logs | dedup audit.action | fields audit.action"),
    REGIONS_OF_EACH_IDENTITY(
            "regions of each identity", "fetch logs | summarize collectDistinct(aws.region), by: {audit.identity}"),
    A_DEFAULT_FOR_WHAT_IS_MISSING(
            "a default for what is missing",
            Constants.EVENTS + "summarize count(), by: {code = coalesce(event[errorCode], \"none\")}"),
    A_STRETCH_OF_TIME(
            "a stretch of time",
            "fetch logs, from: \"2026-03-01T09:00:00Z\", to: \"2026-03-01T10:00:00Z\""
                    + " | summarize count(), by: {audit.action}"),
    CHANGES_BY_IDENTITY(
            "changes by identity",
            Constants.EVENTS + "filter event[readOnly] == false | summarize count(), by: {audit.identity}"),
    GROUPS_OF_GROUPS(
            "groups of groups",
            "fetch logs | summarize n = count(), by: {audit.identity, aws.region}"
                    + " | summarize max(n), by: {aws.region}"),
    THIS_OR_THAT_BUT_NOT_THOSE(
            "this or that, but not those",
            "fetch logs | filter (status == \"ERROR\" or audit.action == \"CreateKey\")"
                    + " and not audit.identity_type == \"AWSService\" | summarize count(), by: {audit.identity_type}"),
    A_PATTERN_IN_A_MESSAGE(
            "a pattern in a message",
            Constants.EVENTS + "parse event[errorMessage], \"LD 'perform: ' LD:action ' '\" | filter isNotNull(action)"
                    + " | summarize count(), by: {action}");

    private final String title;
    private final String query;

    MixedQuery(String title, String query) {
        this.title = title;
        this.query = query;
    }

    /** What is asked, in words. */
    public String title() {
        return title;
    }

    /** DQL over the timeframe that whoever runs it gives. */
    public String query() {
        return query;
    }

    /** The constants above may not use a field of the enumeration. */
    private static final class Constants {
        static final String EVENTS = "fetch logs | parse content, \"JSON:event\" | ";
    }
}
