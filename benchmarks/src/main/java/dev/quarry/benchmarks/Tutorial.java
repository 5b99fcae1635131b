package dev.quarry.benchmarks;

import java.util.List;

/**
 * The four detections of the tutorial, as DQL, as jq filters over {@code Records}, and what hand-written SQL has to say.
 *
 * @param dql with a bucket filter, as the tutorial has it
 * @param jq a filter that selects and prints the same events
 * @param sql over the columns of the CloudTrail layout; {@code %1$s} is the relation
 */
record Tutorial(int number, String dql, String jq, String sql) {
    private static final String HEAD = """
            fetch logs
            | filter dt.system.bucket == "%s"
            | filter aws.service == "cloudtrail"
            | parse content, "json:event"
            """.formatted(Trail.BUCKET);

    static final List<Tutorial> QUERIES = List.of(
            new Tutorial(
                    4,
                    HEAD + """
                            | filter event[eventName] == "CreateKey"
                            | filterOut startsWith(event[requestParameters][origin], "AWS_")
                            | fields {
                            eventName = event[eventName],
                            origin = event[requestParameters][origin],
                            keyUsage = event[responseElements][keyMetadata][keyUsage],
                            region = event[awsRegion],
                            userARN = event[userIdentity][arn],
                            keyId = event[responseElements][keyMetadata][keyId]
                            }
                            """,
                    ".Records[] | select(.eventName == \"CreateKey\")"
                            + " | select((.requestParameters.origin // \"\") | startswith(\"AWS_\") | not)"
                            + " | [.eventName, .requestParameters.origin, .responseElements.keyMetadata.keyUsage,"
                            + " .awsRegion, .userIdentity.arn, .responseElements.keyMetadata.keyId]",
                    """
                    SELECT ${eventName}, ${requestParameters}->>'$.origin', ${responseElements}->>'$.keyMetadata.keyUsage',
                      ${awsRegion}, ${userIdentity.arn}, ${responseElements}->>'$.keyMetadata.keyId'
                    FROM ${relation} WHERE ${eventName} = 'CreateKey'
                      AND NOT coalesce(starts_with(${requestParameters}->>'$.origin', 'AWS_'), false)
                    """),
            new Tutorial(
                    5,
                    HEAD + """
                            | filter event[eventName] == "GetSecretValue"
                            and event[errorCode] == "AccessDenied"
                            and event[errorMessage] == "Access to KMS is not allowed"
                            | summarize event_count = count(), by: {
                            sourceIPAddress = event[sourceIPAddress],
                            awsRegion = event[awsRegion],
                            userARN = event[userIdentity][arn]
                            }
                            """,
                    ".Records[] | select(.eventName == \"GetSecretValue\" and .errorCode == \"AccessDenied\""
                            + " and .errorMessage == \"Access to KMS is not allowed\")"
                            + " | [.sourceIPAddress, .awsRegion, .userIdentity.arn]",
                    """
                    SELECT ${sourceIPAddress}, ${awsRegion}, ${userIdentity.arn}, count(*) FROM ${relation}
                    WHERE ${eventName} = 'GetSecretValue' AND ${errorCode} = 'AccessDenied'
                      AND ${errorMessage} = 'Access to KMS is not allowed' GROUP BY ALL
                    """),
            new Tutorial(
                    6,
                    HEAD + """
                            | filter event[eventName] == "GetSecretValue"
                            and event[errorCode] == "AccessDenied"
                            | parse event[errorMessage], "LD ':secret:' STRING:secretId"
                            | filter isNotNull(secretId)
                            | summarize count(), by: {
                            sourceIPAddress = event[sourceIPAddress],
                            awsRegion = event[awsRegion],
                            userARN = event[userIdentity][arn],
                            secretId
                            }
                            """,
                    ".Records[] | select(.eventName == \"GetSecretValue\" and .errorCode == \"AccessDenied\")"
                            + " | select(.errorMessage | contains(\":secret:\"))"
                            + " | [.sourceIPAddress, .awsRegion, .userIdentity.arn,"
                            + " (.errorMessage | capture(\":secret:(?<id>\\\\S+)\").id)]",
                    """
                    SELECT * FROM (SELECT ${sourceIPAddress}, ${awsRegion}, ${userIdentity.arn},
                        nullif(regexp_extract(${errorMessage}, '^.+?:secret:(\\S+)', 1), '') AS secret, count(*)
                      FROM ${relation} WHERE ${eventName} = 'GetSecretValue' AND ${errorCode} = 'AccessDenied' GROUP BY ALL)
                    WHERE secret IS NOT NULL
                    """),
            new Tutorial(
                    7,
                    HEAD + """
                            | filter event[eventName] == "GetSecretValue"
                            and event[errorCode] == "ResourceNotFoundException"
                            | summarize {
                            event_count = count(),
                            distinct_secrets = countDistinct(event[requestParameters][secretId])
                            }, by: {
                            sourceIPAddress = event[sourceIPAddress],
                            awsRegion = event[awsRegion],
                            userARN = event[userIdentity][arn]
                            }
                            | sort distinct_secrets desc
                            """,
                    ".Records[] | select(.eventName == \"GetSecretValue\" and .errorCode == \"ResourceNotFoundException\")"
                            + " | [.sourceIPAddress, .awsRegion, .userIdentity.arn, .requestParameters.secretId]",
                    """
                    SELECT ${sourceIPAddress}, ${awsRegion}, ${userIdentity.arn}, count(*),
                      count(DISTINCT ${requestParameters}->>'$.secretId') AS secrets
                    FROM ${relation} WHERE ${eventName} = 'GetSecretValue' AND ${errorCode} = 'ResourceNotFoundException'
                    GROUP BY ALL ORDER BY secrets DESC
                    """));
}
