package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.Lake;
import dev.quarry.server.Trail;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What clients ask about the system itself. */
final class SystemTablesTest extends ServerTest {
    private static final String EXECUTE = "/platform/storage/query/v1/query:execute";

    @Override
    void prepare(Lake empty, Path scratch) throws Exception {
        Trail.load(empty, Trail.write(scratch.resolve("trail.ndjson"), 30), "audit");
    }

    private JsonNode rows(String query) throws Exception {
        return json(post(EXECUTE, body(query, "")), 200).path("result").path("records");
    }

    private static String body(String query, String more) {
        return "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"requestTimeoutMilliseconds\":30000" + more + "}";
    }

    @Test
    void everyQueryIsRemembered() throws Exception {
        String query = "fetch logs, from: toTimestamp(0) | filter audit.action == \"Event1\" | limit 3";
        JsonNode answer = json(
                send(authorized(EXECUTE)
                        .header("dt-client-context", "some client")
                        .header("User-Agent", "some program")
                        .POST(HttpRequest.BodyPublishers.ofString(body(query, "")))
                        .build()),
                200);
        String id = answer.path("result")
                .path("metadata")
                .path("grail")
                .path("queryId")
                .stringValue();
        JsonNode rows =
                rows("fetch dt.system.events | filter event.kind == \"QUERY_EXECUTION_EVENT\" and query_id == \""
                        + id
                        + "\" | fields query_string, status, user, user.email, client.client_context, client.source,"
                        + " scanned_records, delivered_records, table, bucket, fast = duration < 1h,"
                        + " sane = query_end >= query_start and timestamp >= query_start, execution_duration_ms >= 0,"
                        + " bytes = scanned_bytes > 0");
        String user = System.getProperty("user.name");
        assertThat(rows).hasSize(1);
        JsonNode row = rows.get(0);
        assertThat(row.path("query_string").stringValue()).isEqualTo(query);
        assertThat(row.path("status").stringValue()).isEqualTo("SUCCEEDED");
        assertThat(row.path("user").stringValue()).isEqualTo(user);
        assertThat(row.path("user.email").stringValue()).isEqualTo(user);
        assertThat(row.path("client.client_context").stringValue()).isEqualTo("some client");
        assertThat(row.path("client.source").stringValue()).isEqualTo("some program");
        assertThat(row.path("scanned_records").stringValue()).isEqualTo("30");
        assertThat(row.path("delivered_records").stringValue()).isEqualTo("3");
        assertThat(row.path("table").stringValue()).isEqualTo("logs");
        assertThat(row.path("bucket").stringValue()).isEqualTo("audit");
        for (String truth : new String[] {"fast", "sane", "execution_duration_ms >= 0", "bytes"}) {
            assertThat(row.path(truth).booleanValue()).as(truth).isTrue();
        }
        assertThat(rows("fetch dt.system.query_executions, from: -1h | filter query_id == \"" + id
                        + "\" | fieldsKeep query_id"))
                .hasSize(1);
        assertThat(rows("fetch dt.system.query_executions, from: -3d, to: -2d")).isEmpty();
    }

    @Test
    void clientsAskForBucketsAndDataObjects() throws Exception {
        assertThat(rows("fetch dt.system.buckets | fields name, dt.system.table, records, has_access | sort name asc")
                        .toString())
                .isEqualTo(
                        "[{\"name\":\"audit\",\"dt.system.table\":\"logs\",\"records\":\"30\",\"has_access\":true}]");
        JsonNode objects = rows("fetch dt.system.data_objects | fieldsAdd fetchable = in(\"fetch\", usable_with)"
                + " | filter fetchable | fields name, display_name, type | sort name asc");
        assertThat(objects.toString())
                .contains(
                        "\"name\":\"logs\"",
                        "\"name\":\"dt.system.events\"",
                        "\"name\":\"dt.semantic_dictionary.fields\"");
        assertThat(rows("fetch dt.system.files")).isEmpty();
    }

    @Test
    void theDictionaryKnowsTheFieldsThatLoadingGives() throws Exception {
        assertThat(rows("fetch dt.semantic_dictionary.fields | filter startsWith(name, \"audit.\") | dedup name"
                                + " | fields name, type")
                        .toString())
                .isEqualTo("[{\"name\":\"audit.action\",\"type\":\"string\"},"
                        + "{\"name\":\"audit.event_source\",\"type\":\"string\"},"
                        + "{\"name\":\"audit.identity\",\"type\":\"string\"},"
                        + "{\"name\":\"audit.identity_type\",\"type\":\"string\"},"
                        + "{\"name\":\"audit.read_only\",\"type\":\"boolean\"},"
                        + "{\"name\":\"audit.result\",\"type\":\"string\"}]");
        JsonNode models = rows("fetch dt.semantic_dictionary.models | filter data_object == \"logs\"");
        assertThat(models).hasSize(1);
        assertThat(models.get(0).path("fields").toString()).contains("\"timestamp\"", "\"audit.action\"");
        // What the dictionary says of a record is what a record has.
        JsonNode log = rows("fetch logs, from: toTimestamp(0) | fields timestamp, content, aws.region, audit.read_only,"
                        + " log.source.file | limit 1")
                .get(0);
        assertThat(log.size()).isEqualTo(5);
    }

    @Test
    void otherDataObjectsAreThereAndEmpty() throws Exception {
        for (String object :
                new String[] {"events", "spans", "security.events", "dt.davis.problems", "dt.entity.host"}) {
            assertThat(rows("fetch " + object + " | limit 5")).isEmpty();
            assertThat(rows("fetch " + object + " | filter anything == 1 | summarize n = count()")
                            .toString())
                    .isEqualTo("[{\"n\":\"0\"}]");
        }
    }
}
