package dev.quarry.benchmarks;

import dev.quarry.demo.MixedQuery;

/** The SQL that a person would write for questions of all kinds. */
final class MixedQuestions {
    private MixedQuestions() {}

    static Question of(MixedQuery query) {
        return new Question(query.title(), query.query(), sql(query));
    }

    private static String sql(MixedQuery query) {
        return switch (query) {
            case COUNT -> "SELECT count(*) FROM ${relation}";
            case COUNT_BY_A_FIELD -> "SELECT ${awsRegion}, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case MOST_FREQUENT_ACTIONS ->
                "SELECT ${eventName}, count(*) n FROM ${relation} GROUP BY 1 ORDER BY n DESC LIMIT 10";
            case ONE_ACTION -> "SELECT count(*) FROM ${relation} WHERE ${eventName} = 'AssumeRole'";
            case SOME_ACTIONS_BY_REGION ->
                "SELECT ${awsRegion}, count(*) FROM ${relation}"
                        + " WHERE ${eventName} IN ('GetObject', 'PutObject', 'CreateKey') GROUP BY 1 ORDER BY 1";
            case COUNT_PER_HOUR ->
                "SELECT timestamp - timestamp % 3600000000000 AS hour, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case ERRORS_PER_FIVE_MINUTES ->
                "SELECT timestamp - timestamp % 300000000000 AS bin, level, count(*) FROM ${relation}"
                        + " GROUP BY 1, 2 ORDER BY 1, 2";
            case SHARE_OF_ERRORS_BY_SERVICE ->
                "SELECT ${eventSource}, count(*) FILTER (level = 'ERROR'), count(*) FROM ${relation}"
                        + " GROUP BY 1 ORDER BY 1";
            case DISTINCT_IDENTITIES_BY_REGION ->
                "SELECT ${awsRegion}, count(DISTINCT audit_identity) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case FIRST_AND_LAST_TIME_BY_IDENTITY ->
                "SELECT audit_identity, min(timestamp), max(timestamp) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case PART_OF_A_MESSAGE ->
                "SELECT count(*) FROM ${relation} WHERE contains(${errorMessage}, 'not authorized')";
            case BEGINNING_OF_THE_AGENT ->
                "SELECT ${userAgent}, count(*) FROM ${relation} WHERE starts_with(${userAgent}, 'aws-')"
                        + " GROUP BY 1 ORDER BY 1";
            case END_OF_THE_SERVICE ->
                "SELECT count(*) FROM ${relation} WHERE suffix(${eventSource}, 'manager.amazonaws.com')";
            case TEXT_IN_THE_WHOLE_RECORD ->
                "SELECT count(*) FROM ${relation} WHERE contains(content, 'ResourceNotFound')";
            case A_MEMBER_DEEP_INSIDE ->
                "SELECT ${userIdentity}->>'$.sessionContext.sessionIssuer.userName', count(*) FROM ${relation}"
                        + " GROUP BY 1 ORDER BY 1";
            case A_PARAMETER_WHERE_IT_IS ->
                "SELECT ${requestParameters}->>'$.secretId' AS secret, count(*) FROM ${relation}"
                        + " WHERE secret IS NOT NULL GROUP BY 1 ORDER BY 1 LIMIT 100";
            case LATEST_ERRORS ->
                "SELECT timestamp, ${eventName}, audit_identity FROM ${relation} WHERE level = 'ERROR'"
                        + " ORDER BY timestamp DESC LIMIT 20";
            case A_THOUSAND_RECORDS -> "SELECT timestamp, ${eventName} FROM ${relation} LIMIT 1000";
            case LENGTH_OF_RECORDS -> "SELECT avg(length(content)), max(length(content)) FROM ${relation}";
            case A_CASE ->
                "SELECT CASE WHEN level = 'ERROR' THEN 'bad' ELSE 'good' END AS kind, count(*) FROM ${relation}"
                        + " GROUP BY 1 ORDER BY 1";
            case LOWER_CASE -> "SELECT lower(${eventName}), count(*) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case TWO_FIELDS_AS_ONE ->
                "SELECT concat(${awsRegion}, '/', ${eventName}) AS k, count(*) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case ONE_RECORD_FOR_EACH_ACTION -> "SELECT DISTINCT ON (${eventName}) ${eventName} FROM ${relation}";
            case REGIONS_OF_EACH_IDENTITY ->
                "SELECT audit_identity, list(DISTINCT ${awsRegion}) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case A_DEFAULT_FOR_WHAT_IS_MISSING ->
                "SELECT coalesce(${errorCode}, 'none'), count(*) FROM ${relation} GROUP BY 1 ORDER BY 1";
            case A_STRETCH_OF_TIME ->
                "SELECT ${eventName}, count(*) FROM ${relation} WHERE timestamp >= 1772355600000000000"
                        + " AND timestamp < 1772359200000000000 GROUP BY 1 ORDER BY 1";
            case CHANGES_BY_IDENTITY ->
                "SELECT audit_identity, count(*) FROM ${relation} WHERE NOT ${readOnly} GROUP BY 1 ORDER BY 1";
            case GROUPS_OF_GROUPS ->
                "SELECT region, max(n) FROM (SELECT ${awsRegion} AS region, audit_identity, count(*) AS n FROM ${relation}"
                        + " GROUP BY 1, 2) GROUP BY 1 ORDER BY 1";
            case THIS_OR_THAT_BUT_NOT_THOSE ->
                "SELECT ${userIdentity.type}, count(*) FROM ${relation} WHERE (level = 'ERROR' OR ${eventName} = 'CreateKey')"
                        + " AND ${userIdentity.type} <> 'AWSService' GROUP BY 1 ORDER BY 1";
            case A_PATTERN_IN_A_MESSAGE ->
                "SELECT action, count(*) FROM (SELECT nullif(regexp_extract(${errorMessage}, 'perform: (.*?) ', 1), '')"
                        + " AS action FROM ${relation}) WHERE action IS NOT NULL GROUP BY 1 ORDER BY 1";
        };
    }
}
