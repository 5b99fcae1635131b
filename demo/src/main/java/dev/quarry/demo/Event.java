package dev.quarry.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A CloudTrail event being put together. The fields and their order follow the record format of the service
 * (docs.aws.amazon.com, "CloudTrail record contents").
 */
final class Event {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final SplittableRandom random;
    private final Instant time;
    private final String account;
    private final String region;

    private Event(SplittableRandom random, Instant time, String account, String region, Map<String, Object> identity) {
        this.random = random;
        this.time = time;
        this.account = account;
        this.region = region;
        fields.put("eventVersion", "1.11");
        fields.put("userIdentity", identity);
        fields.put("eventTime", time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /**
     * A call by a principal.
     *
     * @param service such as {@code s3}: the part of the event source before {@code .amazonaws.com}
     */
    static Event call(
            SplittableRandom random, Instant time, Principal principal, String region, String service, String name) {
        Event event = new Event(random, time, principal.account(), region, principal.identity());
        event.source(service, name, principal.address(), agentOf(principal));
        return event;
    }

    /** A call by a service of the cloud itself: its address and agent are the service's name. */
    static Event byService(
            SplittableRandom random,
            Instant time,
            String account,
            String region,
            String caller,
            String service,
            String name) {
        Map<String, Object> identity = new LinkedHashMap<>();
        identity.put("type", "AWSService");
        identity.put("invokedBy", caller);
        Event event = new Event(random, time, account, region, identity);
        event.source(service, name, caller, caller);
        return event;
    }

    private static String agentOf(Principal principal) {
        return principal.isRole()
                ? "aws-sdk-java/2.29.11 ua/2.1 os/Linux lang/java#21.0.5 md/OpenJDK_64-Bit_Server_VM cfg/retry-mode#standard"
                : "aws-cli/2.22.4 md/awscrt#0.22.0 ua/2.0 os/linux md/arch#x86_64 lang/python#3.12.6 md/pyimpl#CPython";
    }

    private void source(String service, String name, String address, String agent) {
        fields.put("eventSource", service + ".amazonaws.com");
        fields.put("eventName", name);
        fields.put("awsRegion", region);
        fields.put("sourceIPAddress", address);
        fields.put("userAgent", agent);
        fields.put("requestParameters", null);
        fields.put("responseElements", null);
    }

    Event agent(String agent) {
        fields.put("userAgent", agent);
        return this;
    }

    /** Names and values in turn. */
    Event request(Object... members) {
        fields.put("requestParameters", object(members));
        return this;
    }

    /** Names and values in turn. */
    Event response(Object... members) {
        fields.put("responseElements", object(members));
        return this;
    }

    Event denied(String message) {
        return failed("AccessDenied", message);
    }

    /** A failed call has no response, and often no request either. */
    Event failed(String code, String message) {
        fields.put("errorCode", code);
        fields.put("errorMessage", message);
        fields.put("responseElements", null);
        return this;
    }

    Event additional(Object... members) {
        fields.put("additionalEventData", object(members));
        return this;
    }

    /** A resource the call touched. */
    Event resource(String type, String arn) {
        Map<String, Object> resource = object("accountId", account, "type", type, "ARN", arn);
        List<Object> resources = new ArrayList<>();
        resources.add(resource);
        fields.put("resources", resources);
        return this;
    }

    /** The event as written to the trail. */
    Written finish(boolean readOnly) {
        String service = String.valueOf(fields.get("eventSource"));
        fields.put("requestID", Ids.uuid(random));
        fields.put("eventID", Ids.uuid(random));
        fields.put("readOnly", readOnly);
        fields.put("eventType", "AwsApiCall");
        fields.put("managementEvent", true);
        fields.put("recipientAccountId", account);
        fields.put("eventCategory", "Management");
        if (!String.valueOf(fields.get("sourceIPAddress")).endsWith(".amazonaws.com")) {
            fields.put(
                    "tlsDetails",
                    object(
                            "tlsVersion", "TLSv1.3",
                            "cipherSuite", "TLS_AES_128_GCM_SHA256",
                            "clientProvidedHostHeader",
                                    service.replace(".amazonaws.com", "." + region + ".amazonaws.com")));
        }
        return new Written(time, account, region, fields);
    }

    /** Names and values in turn; order is kept. */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }

    /**
     * A finished event and what decides on the file it goes to.
     *
     * @param fields in the order they are written
     */
    record Written(Instant time, String account, String region, Map<String, Object> fields) {}
}
