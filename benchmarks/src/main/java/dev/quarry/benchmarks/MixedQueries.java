package dev.quarry.benchmarks;

import java.util.List;

/** Questions of all kinds that one asks of a trail, with the SQL that a person would write for them. */
final class MixedQueries {
    private static final String EVENTS = "fetch logs | parse content, \"JSON:event\" | ";

    private MixedQueries() {}

    static final List<Question> QUESTIONS = List.of(
            new Question("count", "fetch logs | summarize count()", "SELECT count(*) FROM ${relation}"),
            new Question(
                    "count by a field",
                    "fetch logs | summarize count(), by: {aws.region}",
                    "SELECT ${awsRegion}, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "most frequent actions",
                    "fetch logs | summarize n = count(), by: {audit.action} | sort n desc | limit 10",
                    "SELECT ${eventName}, count(*) n FROM ${relation} GROUP BY 1 ORDER BY n DESC LIMIT 10"),
            new Question(
                    "one action",
                    "fetch logs | filter audit.action == \"AssumeRole\" | summarize count()",
                    "SELECT count(*) FROM ${relation} WHERE ${eventName} = 'AssumeRole'"),
            new Question(
                    "some actions by region",
                    "fetch logs | filter in(audit.action, {\"GetObject\", \"PutObject\", \"CreateKey\"})"
                            + " | summarize count(), by: {aws.region}",
                    "SELECT ${awsRegion}, count(*) FROM ${relation}"
                            + " WHERE ${eventName} IN ('GetObject', 'PutObject', 'CreateKey') GROUP BY 1 ORDER BY 1"),
            new Question(
                    "count per hour",
                    "fetch logs | summarize count(), by: {bin(timestamp, 1h)}",
                    "SELECT timestamp - timestamp % 3600000000000 AS hour, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "errors per five minutes",
                    "fetch logs | summarize count(), by: {bin(timestamp, 5m), status}",
                    "SELECT timestamp - timestamp % 300000000000 AS bin, level, count(*) FROM ${relation}"
                            + " GROUP BY 1, 2 ORDER BY 1, 2"),
            new Question(
                    "share of errors by service",
                    "fetch logs | summarize errors = countIf(status == \"ERROR\"), all = count(), by: {audit.event_source}",
                    "SELECT ${eventSource}, count(*) FILTER (level = 'ERROR'), count(*) FROM ${relation}"
                            + " GROUP BY 1 ORDER BY 1"),
            new Question(
                    "distinct identities by region",
                    "fetch logs | summarize countDistinct(audit.identity), by: {aws.region}",
                    "SELECT ${awsRegion}, count(DISTINCT audit_identity) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "first and last time by identity",
                    "fetch logs | summarize {first = min(timestamp), last = max(timestamp)}, by: {audit.identity}",
                    "SELECT audit_identity, min(timestamp), max(timestamp) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "part of a message",
                    EVENTS + "filter contains(event[errorMessage], \"not authorized\") | summarize count()",
                    "SELECT count(*) FROM ${relation} WHERE contains(${errorMessage}, 'not authorized')"),
            new Question(
                    "beginning of the agent",
                    EVENTS
                            + "filter startsWith(event[userAgent], \"aws-\") | summarize count(), by: {event[userAgent]}",
                    "SELECT ${userAgent}, count(*) FROM ${relation} WHERE starts_with(${userAgent}, 'aws-')"
                            + " GROUP BY 1 ORDER BY 1"),
            new Question(
                    "end of the service",
                    EVENTS + "filter endsWith(event[eventSource], \"manager.amazonaws.com\") | summarize count()",
                    "SELECT count(*) FROM ${relation} WHERE suffix(${eventSource}, 'manager.amazonaws.com')"),
            new Question(
                    "text in the whole record",
                    "fetch logs | filter contains(content, \"ResourceNotFound\") | summarize count()",
                    "SELECT count(*) FROM ${relation} WHERE contains(content, 'ResourceNotFound')"),
            new Question(
                    "a member deep inside",
                    EVENTS + "summarize count(), by: {event[userIdentity][sessionContext][sessionIssuer][userName]}",
                    "SELECT ${userIdentity}->>'$.sessionContext.sessionIssuer.userName', count(*) FROM ${relation}"
                            + " GROUP BY 1 ORDER BY 1"),
            new Question(
                    "a parameter where it is",
                    EVENTS + "filter isNotNull(event[requestParameters][secretId])"
                            + " | summarize count(), by: {event[requestParameters][secretId]} | limit 100",
                    "SELECT ${requestParameters}->>'$.secretId' AS secret, count(*) FROM ${relation}"
                            + " WHERE secret IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 100"),
            new Question(
                    "latest errors",
                    "fetch logs | filter status == \"ERROR\" | sort timestamp desc | limit 20"
                            + " | fields timestamp, audit.action, audit.identity",
                    "SELECT timestamp, ${eventName}, audit_identity FROM ${relation} WHERE level = 'ERROR'"
                            + " ORDER BY timestamp DESC LIMIT 20"),
            new Question(
                    "a thousand records",
                    "fetch logs | fields timestamp, audit.action | limit 1000",
                    "SELECT timestamp, ${eventName} FROM ${relation} LIMIT 1000"),
            new Question(
                    "length of records",
                    "fetch logs | fieldsAdd length = stringLength(content) | summarize {avg(length), max(length)}",
                    "SELECT avg(length(content)), max(length(content)) FROM ${relation}"),
            new Question(
                    "a case",
                    "fetch logs | fieldsAdd kind = if(status == \"ERROR\", \"bad\", else: \"good\")"
                            + " | summarize count(), by: {kind}",
                    "SELECT CASE WHEN level = 'ERROR' THEN 'bad' ELSE 'good' END AS kind, count(*) FROM ${relation}"
                            + " GROUP BY 1 ORDER BY 1"),
            new Question(
                    "lower case",
                    "fetch logs | summarize count(), by: {lower(audit.action)}",
                    "SELECT lower(${eventName}), count(*) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "two fields as one",
                    "fetch logs | summarize count(), by: {k = concat(aws.region, \"/\", audit.action)}",
                    "SELECT concat(${awsRegion}, '/', ${eventName}) AS k, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "one record for each action",
                    "fetch logs | dedup audit.action | fields audit.action",
                    "SELECT DISTINCT ON (${eventName}) ${eventName} FROM ${relation}"),
            new Question(
                    "regions of each identity",
                    "fetch logs | summarize collectDistinct(aws.region), by: {audit.identity}",
                    "SELECT audit_identity, list(DISTINCT ${awsRegion}) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "a default for what is missing",
                    EVENTS + "summarize count(), by: {code = coalesce(event[errorCode], \"none\")}",
                    "SELECT coalesce(${errorCode}, 'none'), count(*) FROM ${relation} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "a stretch of time",
                    "fetch logs, from: \"2026-03-01T09:00:00Z\", to: \"2026-03-01T10:00:00Z\""
                            + " | summarize count(), by: {audit.action}",
                    "SELECT ${eventName}, count(*) FROM ${relation} WHERE timestamp >= 1772355600000000000"
                            + " AND timestamp < 1772359200000000000 GROUP BY 1 ORDER BY 1"),
            new Question(
                    "changes by identity",
                    EVENTS + "filter event[readOnly] == false | summarize count(), by: {audit.identity}",
                    "SELECT audit_identity, count(*) FROM ${relation} WHERE NOT ${readOnly} GROUP BY 1 ORDER BY 1"),
            new Question(
                    "groups of groups",
                    "fetch logs | summarize n = count(), by: {audit.identity, aws.region}"
                            + " | summarize max(n), by: {aws.region}",
                    "SELECT region, max(n) FROM (SELECT ${awsRegion} AS region, audit_identity, count(*) AS n FROM ${relation}"
                            + " GROUP BY 1, 2) GROUP BY 1 ORDER BY 1"),
            new Question(
                    "this or that, but not those",
                    "fetch logs | filter (status == \"ERROR\" or audit.action == \"CreateKey\")"
                            + " and not audit.identity_type == \"AWSService\" | summarize count(), by: {audit.identity_type}",
                    "SELECT ${userIdentity.type}, count(*) FROM ${relation} WHERE (level = 'ERROR' OR ${eventName} = 'CreateKey')"
                            + " AND ${userIdentity.type} <> 'AWSService' GROUP BY 1 ORDER BY 1"),
            new Question(
                    "a pattern in a message",
                    EVENTS + "parse event[errorMessage], \"LD 'perform: ' LD:action ' '\" | filter isNotNull(action)"
                            + " | summarize count(), by: {action}",
                    "SELECT action, count(*) FROM (SELECT nullif(regexp_extract(${errorMessage}, 'perform: (.*?) ', 1), '')"
                            + " AS action FROM ${relation}) WHERE action IS NOT NULL GROUP BY 1 ORDER BY 1"));
}
