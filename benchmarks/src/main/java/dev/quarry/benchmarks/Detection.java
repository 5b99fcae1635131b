package dev.quarry.benchmarks;

import dev.quarry.demo.Tutorial;
import java.util.List;

/**
 * The four detections of the tutorial, as DQL, as jq filters over {@code Records}, and what hand-written SQL has to say.
 *
 * @param jq a filter that selects and prints the same events
 * @param sql over the columns of the CloudTrail layout; {@code %1$s} is the relation
 */
record Detection(Tutorial tutorial, String jq, String sql) {
    static final List<Detection> ALL = List.of(
            new Detection(
                    Tutorial.EXTERNAL_KEYS,
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
            new Detection(
                    Tutorial.READ_WITHOUT_KEY,
                    ".Records[] | select(.eventName == \"GetSecretValue\" and .errorCode == \"AccessDenied\""
                            + " and .errorMessage == \"Access to KMS is not allowed\")"
                            + " | [.sourceIPAddress, .awsRegion, .userIdentity.arn]",
                    """
                    SELECT ${sourceIPAddress}, ${awsRegion}, ${userIdentity.arn}, count(*) FROM ${relation}
                    WHERE ${eventName} = 'GetSecretValue' AND ${errorCode} = 'AccessDenied'
                      AND ${errorMessage} = 'Access to KMS is not allowed' GROUP BY ALL
                    """),
            new Detection(
                    Tutorial.UNAUTHORIZED,
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
            new Detection(
                    Tutorial.ENUMERATION,
                    ".Records[] | select(.eventName == \"GetSecretValue\" and .errorCode == \"ResourceNotFoundException\")"
                            + " | [.sourceIPAddress, .awsRegion, .userIdentity.arn, .requestParameters.secretId]",
                    """
                    SELECT ${sourceIPAddress}, ${awsRegion}, ${userIdentity.arn}, count(*),
                      count(DISTINCT ${requestParameters}->>'$.secretId') AS secrets
                    FROM ${relation} WHERE ${eventName} = 'GetSecretValue' AND ${errorCode} = 'ResourceNotFoundException'
                    GROUP BY ALL ORDER BY secrets DESC
                    """));

    int number() {
        return tutorial.number();
    }

    String dql() {
        return tutorial.overAny();
    }
}
