package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class CasesApiTest extends ServerTest {
    private static final String CASES = "/api/quarry/v1/cases";

    @Test
    void aCaseIsAddedChangedAndDeleted() throws Exception {
        JsonNode added = json(post(CASES, "{\"name\":\"Keys\",\"unknown\":null}"), 201);
        String path = CASES + "/" + added.path("id").stringValue();
        json(put(path + "/draft", "{\"query\":\"fetch logs\"}"), 200);
        json(patch(path, "{\"name\":\"Secrets\"}"), 200);
        JsonNode read = json(get(path), 200);
        assertThat(read.path("name").stringValue()).isEqualTo("Secrets");
        assertThat(read.path("query").stringValue()).isEqualTo("fetch logs");
        assertThat(json(get(CASES), 200).path("cases").toString())
                .contains(added.path("id").stringValue());
        assertThat(delete(path).statusCode()).isEqualTo(204);
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(delete(path).body()).contains("there is no case");
    }

    @Test
    void queriesOfACaseFormATree() throws Exception {
        String path = CASES + "/" + json(post(CASES, "{}"), 201).path("id").stringValue() + "/nodes";
        JsonNode root = json(post(path, "{\"query\":\"a\",\"parentId\":null}"), 201);
        JsonNode child = json(
                post(
                        path,
                        "{\"query\":\"b\",\"parentId\":\"" + root.path("id").stringValue()
                                + "\",\"state\":\"FAILED\",\"resultSummary\":{\"records\":\"7\"}}"),
                201);
        assertThat(child.path("resultSummary").path("records").stringValue()).isEqualTo("7");
        JsonNode nodes = json(get(path), 200).path("nodes");
        assertThat(nodes).hasSize(2);
        assertThat(nodes.get(0).path("parentId").isNull()).isTrue();
        assertThat(nodes.get(1).path("parentId")).isEqualTo(root.path("id"));
        String node = path + "/" + child.path("id").stringValue();
        assertThat(json(patch(node, "{\"name\":\"Denied\"}"), 200).path("name").stringValue())
                .isEqualTo("Denied");
        assertThat(get(node + "/result").statusCode()).isEqualTo(404);
        assertThat(delete(node).statusCode()).isEqualTo(204);
        assertThat(json(get(path), 200).path("nodes")).hasSize(1);
    }

    @Test
    void bodiesMayBeCompressed() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write("{\"name\":\"Small\"}".getBytes(StandardCharsets.UTF_8));
        }
        var response = send(authorized(CASES)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
        assertThat(json(response, 201).path("name").stringValue()).isEqualTo("Small");
    }

    @Test
    void aBombIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[32 << 20]);
        }
        var response = send(authorized(CASES)
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(out.toByteArray()))
                .build());
        assertThat(response.statusCode()).isEqualTo(413);
    }
}
