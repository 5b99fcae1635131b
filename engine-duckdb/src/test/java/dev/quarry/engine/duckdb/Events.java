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

    /** Texts that are no events, or odd ones. */
    static final List<String> ODD = List.of(
            "no JSON",
            "",
            "{\"n\":1,\"readOnly\":true,\"tags\":[\"x\",\"y\"],\"eventName\":\"a\"} trailing",
            "{\"n\":1.0,\"readOnly\":false,\"tags\":[],\"eventName\":\"a\"}",
            "{\"n\":2,\"readOnly\":\"true\",\"tags\":{\"a\":1}}",
            "{\"n\":\"2\",\"eventName\":{\"b\":[1,2.5]}}",
            "{\"n\":null,\"eventName\":null,\"tags\":[null,1,\"x\"]}",
            "[1,2]",
            "{\"eventVersion\":\"1\",\"n\":2.0,\"eventName\":\"quote \\\" and \\u0041\",\"readOnly\":true,"
                    + "\"userIdentity\":{\"arn\":\"x\",\"more\":{\"deep\":[1,{\"a\":\"b\"}]}},\"tags\":[\"y\"]}",
            "{\"eventVersion\":\"1\",\"n\":3,\"eventName\":\"A\",\"userIdentity\":null,\"tags\":[[1],2]}",
            "{\"eventVersion\":\"1\",\"n\":9223372036854775808,\"eventName\":\"b\",\"odd.name*\":1}");

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
