package dev.quarry.engine.duckdb;

import java.util.List;

/** A small trail made up for the tests. */
final class Events {
    static final List<String> TUTORIAL = List.of(
            event(
                    "CreateKey",
                    "eve",
                    "",
                    "{\"origin\":\"EXTERNAL\"}",
                    "{\"keyMetadata\":{\"keyUsage\":\"ENCRYPT_DECRYPT\",\"keyId\":\"k1\"}}"),
            event("CreateKey", "eve", "", "{\"origin\":\"AWS_KMS\"}", "{\"keyMetadata\":{\"keyId\":\"k2\"}}"),
            event("CreateKey", "eve", "\"errorCode\":\"AccessDenied\",", "null", "null"),
            event("ListKeys", "eve", "", "{ \"limit\" : 1.50 }", "null"),
            denied("eve", "Access to KMS is not allowed"),
            denied("eve", "Access to KMS is not allowed"),
            denied("eve", "not authorized on resource: arn:aws:secretsmanager:eu-west-1:1:secret:db-1"),
            missing("eve", "a"),
            missing("mallory", "a"),
            missing("mallory", "a"),
            missing("mallory", "b"));

    private Events() {}

    private static String denied(String user, String message) {
        return event(
                "GetSecretValue",
                user,
                "\"errorCode\":\"AccessDenied\",\"errorMessage\":\"" + message + "\",",
                "{\"secretId\":\"db\"}",
                "null");
    }

    private static String missing(String user, String secret) {
        return event(
                "GetSecretValue",
                user,
                "\"errorCode\":\"ResourceNotFoundException\",\"errorMessage\":\"can't find it\",",
                "{\"secretId\":\"" + secret + "\"}",
                "null");
    }

    private static String event(String name, String user, String error, String request, String response) {
        boolean eve = user.equals("eve");
        return "{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"IAMUser\",\"arn\":\"arn:aws:iam::1:user/" + user
                + "\"},\"eventName\":\"" + name + "\",\"awsRegion\":\"" + (eve ? "eu-west-1" : "us-east-1")
                + "\",\"sourceIPAddress\":\"" + (eve ? "192.0.2.1" : "192.0.2.2") + "\"," + error
                + "\"requestParameters\":" + request + ",\"responseElements\":" + response + "}";
    }
}
