package dev.quarry.engine.duckdb;

/** The queries of the tutorial, word for word. */
enum Tutorial {
    FETCH("""
            fetch logs, from: -30min
            | filter aws.service == "cloudtrail"
            """),
    BUCKET("""
            fetch logs, from: -30min
            | filter dt.system.bucket == "my_aws_bucket"
            | filter aws.service == "cloudtrail"
            """),
    PARSE(BUCKET.text + "| parse content, \"JSON:event\"\n"),
    EXTERNAL_KEYS(BUCKET.text + """
                    | parse content, "json:event"
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
                    """),
    READ_WITHOUT_KEY(BUCKET.text + """
                    | parse content, "json:event"
                    | filter event[eventName] == "GetSecretValue"
                    and event[errorCode] == "AccessDenied"
                    and event[errorMessage] == "Access to KMS is not allowed"
                    | summarize event_count = count(), by: {
                    sourceIPAddress = event[sourceIPAddress],
                    awsRegion = event[awsRegion],
                    userARN = event[userIdentity][arn]
                    }
                    """),
    UNAUTHORIZED(BUCKET.text + """
                    | parse content, "json:event"
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
                    """),
    ENUMERATION(BUCKET.text + """
                    | parse content, "json:event"
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
                    """);

    final String text;

    Tutorial(String text) {
        this.text = text;
    }

    /** Over all times. */
    String ever() {
        return text.replace("from: -30min", "from: 0, to: 9000000000000000000");
    }
}
