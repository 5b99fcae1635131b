package dev.quarry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class FilesApiTest extends ServerTest {
    private static final String FILES = "/platform/storage/resource-store/v1/files";
    private static final String UPLOAD = FILES + "/tabular/lookup:upload";
    private static final String TEST = FILES + "/tabular/lookup:test-pattern";
    private static final String CSV = "code,text\n200,OK\n404,Not Found\n200,again\n";
    private static final String CSV_PATTERN = "LD:code ',' LD:text";

    /** A multipart body, its parts in the order and form that a client chose. */
    private static final class Form {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form field(String name, String value) {
            return part("name=\"" + name + "\"", "", value);
        }

        Form file(String name, String type, String value) {
            return part("name=\"" + name + "\"; filename=\"x\"", "Content-Type: " + type + "\r\n", value);
        }

        private Form part(String disposition, String headers, String value) {
            body.writeBytes(("--b\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n" + value
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] end() {
            body.writeBytes("--b--\r\n".getBytes(StandardCharsets.US_ASCII));
            return body.toByteArray();
        }
    }

    private HttpResponse<String> send(String path, Form form) throws Exception {
        return send(request(path, "Authorization", "Bearer " + TOKEN, "Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.end()))
                .build());
    }

    private HttpResponse<String> upload(String request, String content) throws Exception {
        return send(UPLOAD, new Form().field("request", request).file("content", "text/plain", content));
    }

    private static String request(String name, String pattern, String key, String more) {
        return "{\"filePath\":\"" + name + "\",\"parsePattern\":\"" + pattern.replace("\"", "\\\"")
                + "\",\"lookupField\":\"" + key + "\"" + more + "}";
    }

    private JsonNode rows(String query) throws Exception {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\",\"requestTimeoutMilliseconds\":30000}";
        return json(post("/platform/storage/query/v1/query:execute", body), 200)
                .path("result")
                .path("records");
    }

    @Test
    void aTableIsUploadedListedLoadedReplacedAndDeleted() throws Exception {
        String name = "/lookups/http/codes";
        JsonNode report = json(upload(request(name, CSV_PATTERN, "code", ",\"skippedRecords\":1"), CSV), 200);
        assertThat(report.path("patternMatches").intValue()).isEqualTo(4);
        assertThat(report.path("skippedRecords").intValue()).isEqualTo(1);
        assertThat(report.path("discardedDuplicates").intValue()).isEqualTo(1);
        assertThat(report.path("records").intValue()).isEqualTo(2);
        assertThat(report.path("uploadedBytes").intValue()).isEqualTo(CSV.length());
        assertThat(report.path("fileSize").intValue()).isPositive();
        assertThat(rows("load \"" + name + "\"").toString())
                .isEqualTo("[{\"code\":\"200\",\"text\":\"OK\"},{\"code\":\"404\",\"text\":\"Not Found\"}]");
        assertThat(rows("fetch dt.system.files | filter startsWith(name, \"/lookups/http/\")"
                                + " | fields name, display_name, description, records, age = now() - modified.timestamp < 1h")
                        .toString())
                .isEqualTo("[{\"name\":\"" + name + "\",\"display_name\":\"" + name
                        + "\",\"description\":null,\"records\":\"2\",\"age\":true}]");

        JsonNode refused = json(upload(request(name, CSV_PATTERN, "code", ""), CSV), 409);
        assertThat(refused.path("error").path("code").intValue()).isEqualTo(409);
        json(upload(request(name, CSV_PATTERN, "code", ",\"overwrite\":true,\"displayName\":\"Codes\""), "1,one"), 200);
        assertThat(rows("load \"" + name + "\" | fields text").toString()).isEqualTo("[{\"text\":\"one\"}]");

        String body = "{\"filePath\":\"" + name + "\"}";
        assertThat(post(FILES + ":delete", body).statusCode()).isEqualTo(204);
        json(post(FILES + ":delete", body), 404);
        JsonNode gone = json(
                post("/platform/storage/query/v1/query:execute", "{\"query\":\"load \\\"" + name + "\\\"\"}"), 400);
        assertThat(gone.path("error").path("message").stringValue()).isEqualTo("UNKNOWN_TABULAR_FILE");
    }

    @Test
    void partsComeInAnyOrderAndForm() throws Exception {
        String[] names = {"/lookups/order/a", "/lookups/order/b", "/lookups/order/c", "/lookups/order/d"};
        String content = "1,one\n2,two";
        Form[] forms = {
            new Form()
                    .field("request", request(names[0], CSV_PATTERN, "code", ""))
                    .field("content", content),
            new Form()
                    .file("content", "application/octet-stream", content)
                    .file("request", "application/json", request(names[1], CSV_PATTERN, "code", "")),
            new Form().field("content", content).field("request", request(names[2], CSV_PATTERN, "code", "")),
            new Form()
                    .file("request", "application/json", request(names[3], CSV_PATTERN, "code", ""))
                    .field("unknown", "ignored")
                    .file("content", "text/csv", content)
        };
        for (int i = 0; i < forms.length; i++) {
            assertThat(json(send(UPLOAD, forms[i]), 200).path("records").intValue())
                    .isEqualTo(2);
            assertThat(rows("load \"" + names[i] + "\"")).hasSize(2);
        }
    }

    @Test
    void aTimezoneIsForTimesThatHaveNone() throws Exception {
        String pattern = "INT:id ',' TIMESTAMP:at ',' TIMESTAMP(tz='UTC'):utc";
        String line = "1,2024-07-01 12:00:00,2024-07-01 12:00:00";
        json(upload(request("/lookups/zoned", pattern, "id", ",\"timezone\":\"Europe/Vienna\""), line), 200);
        assertThat(rows("load \"/lookups/zoned\"").toString())
                .isEqualTo("[{\"id\":\"1\",\"at\":\"2024-07-01T10:00:00.000000000Z\","
                        + "\"utc\":\"2024-07-01T12:00:00.000000000Z\"}]");
    }

    @Test
    void membersOfTheOnlyRecordBecomeFieldsUnlessToldOtherwise() throws Exception {
        String lines = "{\"id\":1,\"in\":{\"x\":true}}\n{\"id\":2,\"more\":1.5}";
        json(upload(request("/lookups/flat", "JSON:row", "id", ""), lines), 200);
        assertThat(rows("load \"/lookups/flat\"").toString())
                .isEqualTo(
                        "[{\"id\":\"1\",\"in\":{\"x\":true},\"more\":null},{\"id\":\"2\",\"in\":null,\"more\":1.5}]");
        json(upload(request("/lookups/nested", "JSON:row", "row", ",\"autoFlatten\":false"), lines), 200);
        assertThat(rows("load \"/lookups/nested\" | fields row[id]").toString())
                .isEqualTo("[{\"row[id]\":\"1\"},{\"row[id]\":\"2\"}]");
    }

    @Test
    void valuesKeepTheirTypes() throws Exception {
        json(
                upload(
                        request(
                                "/lookups/typed",
                                "INT:n ' ' DOUBLE:d ' ' IPADDR:ip ' ' ISO8601:t ' ' BOOLEAN:b",
                                "n",
                                ""),
                        "7 1.5 10.0.0.1 2026-03-01T10:00:00Z true"),
                200);
        assertThat(rows("load \"/lookups/typed\" | fields type(n), type(d), type(ip), type(t), type(b), ip")
                        .toString())
                .isEqualTo("[{\"type(n)\":\"long\",\"type(d)\":\"double\",\"type(ip)\":\"ip\","
                        + "\"type(t)\":\"timestamp\",\"type(b)\":\"boolean\",\"ip\":\"10.0.0.1\"}]");
    }

    @Test
    void aPatternIsTriedWithoutKeepingAnything() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            many.append(i).append(",text\n");
        }
        JsonNode answer = json(
                send(
                        TEST,
                        new Form()
                                .file("content", "text/plain", many.toString())
                                .field("request", "{\"parsePattern\":\"INT:code ',' LD:text\",\"skippedRecords\":1}")),
                200);
        assertThat(answer.path("numberOfRecords").intValue()).isEqualTo(149);
        assertThat(answer.path("records")).hasSize(100);
        assertThat(answer.path("records").get(0).toString()).isEqualTo("{\"code\":\"1\",\"text\":\"text\"}");
        assertThat(answer.path("types").toString())
                .isEqualTo("[{\"indexRange\":[0,99],\"mappings\":{\"code\":{\"type\":\"long\"},"
                        + "\"text\":{\"type\":\"string\"}}}]");
        answer = json(
                send(
                        TEST,
                        new Form()
                                .field("request", "{\"parsePattern\":\"INT:n\"}")
                                .field("content", "none")),
                200);
        assertThat(answer.toString()).isEqualTo("{\"numberOfRecords\":0,\"records\":[],\"types\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/lookups/../../escaped",
                "/lookups/../escaped",
                "../escaped",
                "/etc/passwd",
                "/lookups//x",
                "/lookups/x/",
                "/lookups/a b",
                "/lookups/\\u0000"
            })
    void aNameIsNoPath(String name) throws Exception {
        JsonNode error = json(upload(request(name, CSV_PATTERN, "code", ""), CSV), 400);
        assertThat(error.path("error").path("details").path("errorMessage").stringValue())
                .contains("/lookups/");
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.contains("escaped"));
        }
    }

    @Test
    void whatMakesNoSenseIsTold() throws Exception {
        assertError(request("/lookups/x", "LD:code ','", "code", ""), "none", "finds no record");
        assertError(request("/lookups/x", "LD:code ','", "nothing", ""), "1,2", "\"nothing\"");
        assertError(request("/lookups/x", "NOTHING:code", "code", ""), "1", "mistake at character 1");
        assertError(request("/lookups/x", "LD ','", "code", ""), "1,2", "names no field");
        assertError(request("/lookups/x", "LD:code", "code", ",\"skippedRecords\":9"), "1", "skipped");
        assertError(request("/lookups/x", "LD:code", "code", ",\"skippedRecords\":-1"), "1", "skippedRecords");
        assertError(request("/lookups/x", "LD:code", "code", ",\"timezone\":\"Nowhere\""), "1", "timezone");
        assertError(
                request("/lookups/x", "LD:code", "code", ",\"description\":\"" + "x".repeat(501) + "\""),
                "1",
                "description");
        assertError("{\"filePath\":\"/lookups/x\",\"lookupField\":\"code\"}", "1", "parsePattern");
        assertError("{\"filePath\":\"/lookups/x\",\"parsePattern\":\"LD:code\"}", "1", "lookupField");
        assertError("{\"parsePattern\":\"LD:code\",\"lookupField\":\"code\"}", "1", "filePath");
        assertError("[]", "1", "JSON object");
        assertError("{", "1", "not JSON");
        assertThat(rows("fetch dt.system.files | filter name == \"/lookups/x\""))
                .isEmpty();
        json(send(UPLOAD, new Form().field("request", request("/lookups/x", "LD:code", "code", ""))), 400);
        json(send(UPLOAD, new Form().field("content", "1")), 400);
        json(post(UPLOAD, "{}"), 400);
        json(post(FILES + ":delete", "{}"), 400);
    }

    private void assertError(String request, String content, String words) throws Exception {
        JsonNode error = json(upload(request, content), 400);
        assertThat(error.path("error").path("details").path("errorMessage").stringValue())
                .contains(words);
    }

    @Test
    void moreFieldsThanATableMayHave() throws Exception {
        StringBuilder object = new StringBuilder("{\"id\":1");
        for (int i = 0; i < 128; i++) {
            object.append(",\"f").append(i).append("\":1");
        }
        assertError(
                request("/lookups/wide", "JSON:row", "id", ""),
                object.append('}').toString(),
                "128 fields");
    }

    @Test
    void severalMegabytesInAFieldOfTheForm() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            lines.append(i).append(",some text\n");
        }
        JsonNode report = json(
                send(
                        UPLOAD,
                        new Form()
                                .field("content", lines.toString())
                                .field("request", request("/lookups/big", "INT:n ',' LD:text", "n", ""))),
                200);
        assertThat(report.path("records").intValue()).isEqualTo(300_000);
        assertThat(rows("load \"/lookups/big\", offset: 299999 | fields n").toString())
                .isEqualTo("[{\"n\":\"299999\"}]");
    }

    @Test
    @Tag("slow")
    void moreTextThanATableMayHold() throws Exception {
        String tooMuch = "x".repeat((100 << 20) + 1);
        String request = request("/lookups/huge", "LD:code", "code", "");
        json(send(UPLOAD, new Form().field("request", request).field("content", tooMuch)), 413);
        json(send(UPLOAD, new Form().field("request", request).file("content", "text/plain", tooMuch)), 413);
        json(send(UPLOAD, new Form().field("request", request).file("content", "text/plain", tooMuch + tooMuch)), 413);
    }

    @Test
    void onlyWhoHasTheTokenMayUpload() throws Exception {
        HttpResponse<String> answer = send(request(UPLOAD, "Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        new Form().field("content", "x").end()))
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
    }
}
