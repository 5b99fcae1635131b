package dev.quarry.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.reference.spec.SpecCase;
import dev.quarry.reference.spec.SpecSubject;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.Notification;
import dev.quarry.server.wire.ResultReader;
import dev.quarry.server.wire.WireTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A server that cases are held against over the wire; what it says has to be what the compiler says. */
final class HttpSubject implements SpecSubject, AutoCloseable {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    HttpSubject(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    @Override
    public Verdict verify(String query, CompileOptions options) {
        JsonNode answer = send("verify", query, options, OK);
        List<Diagnostic> diagnostics = Compiler.compile(query, options).diagnostics();
        assertThat(ResultReader.notifications(answer))
                .isEqualTo(diagnostics.stream().map(HttpSubject::shown).toList());
        assertThat(answer.path("valid").booleanValue())
                .isEqualTo(diagnostics.stream().noneMatch(Diagnostic::isError));
        return new Verdict(diagnostics, Json.string(answer, "canonicalQuery"));
    }

    @Override
    public List<RecordValue> rows(SpecCase spec, Plan plan) {
        JsonNode answer = send("execute", spec.query(), spec.options(), OK);
        assertThat(answer.path("state").stringValue()).isEqualTo("SUCCEEDED");
        return ResultReader.read(answer.path("result")).records();
    }

    @Override
    public Optional<Failure> failure(SpecCase spec, Plan plan) {
        JsonNode error =
                send("execute", spec.query(), spec.options(), BAD_REQUEST).path("error");
        JsonNode details = error.path("details");
        String type = details.path("errorType").stringValue();
        List<String> arguments = details.path("arguments")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
        String message = details.path("errorMessage").stringValue();
        assertThat(error.path("message").stringValue()).isEqualTo(type);
        assertThat(error.path("code").intValue()).isEqualTo(BAD_REQUEST);
        assertThat(details.path("exceptionType").stringValue()).isEqualTo("DQL-EXECUTION-ERROR");
        assertThat(details.path("queryString").stringValue()).isEqualTo(spec.query());
        assertThat(details.path("queryId").stringValue()).isNotEmpty();
        assertThat(details.path("errorMessageFormatSpecifierTypes").size()).isEqualTo(arguments.size());
        assertThat(String.format(Locale.ROOT, details.path("errorMessageFormat").stringValue(), arguments.toArray()))
                .isEqualTo(message);
        return Optional.of(new Failure(type, arguments, message));
    }

    /** A query with mistakes is refused with the first of them. */
    void checkRefusal(SpecCase spec) {
        Optional<Diagnostic> first = Compiler.compile(spec.query(), spec.options()).diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst();
        if (first.isPresent()) {
            JsonNode answer = send("execute", spec.query(), spec.options(), BAD_REQUEST);
            assertThat(ServerError.read(BAD_REQUEST, answer).diagnostic().map(Notification::of))
                    .contains(shown(first.get()));
            assertThat(answer.path("error").path("details").path("errorMessage").stringValue())
                    .isEqualTo(first.get().message());
        }
    }

    /** As it arrives: on the wire a place is always at least one character. */
    private static Notification shown(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        Span seen = new Span(span.start(), Math.max(span.start() + 1, span.end()));
        return new Notification(
                diagnostic.severity(),
                diagnostic.type(),
                diagnostic.format(),
                diagnostic.arguments(),
                Optional.of(seen),
                diagnostic.fix());
    }

    private JsonNode send(String operation, String query, CompileOptions options, int status) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/platform/storage/query/v1/query:" + operation))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(query, options)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = Json.read(response.body());
            assertThat(response.statusCode()).as(answer.toString()).isEqualTo(status);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] body(String query, CompileOptions options) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringProperty("query", query);
            json.writeStringProperty(
                    "now", WireTime.instant(options.context().now()).toString());
            json.writeStringProperty("timezone", options.context().zone().getId());
            options.defaultRange().ifPresent(range -> {
                json.writeStringProperty("defaultTimeframeStart", WireTime.format(range.start()));
                json.writeStringProperty("defaultTimeframeEnd", WireTime.format(range.end()));
            });
            json.writeNumberProperty("maxResultRecords", options.maxRecords().orElse(Long.MAX_VALUE));
            json.writeNumberProperty("defaultSamplingRatio", options.samplingRatio());
            json.writeNumberProperty("requestTimeoutMilliseconds", 60_000);
            json.writeBooleanProperty("generateCanonicalQuery", true);
            json.writeEndObject();
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
