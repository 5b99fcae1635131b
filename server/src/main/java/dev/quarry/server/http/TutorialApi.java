package dev.quarry.server.http;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code /api/quarry/v1/tutorial}: queries to start with, in the order to read them. */
final class TutorialApi {
    private static final List<Lesson> LESSONS = List.of(
            lesson("All CloudTrail events", "1-fetch"),
            lesson("Events of one bucket", "2-one-bucket"),
            lesson("Events parsed into records", "3-parse"),
            lesson("KMS keys made outside of AWS", "4-external-keys"),
            lesson("Secrets read without KMS privileges", "5-secrets-without-kms"),
            lesson("Unauthorized requests for secrets", "6-unauthorized-secrets"),
            lesson("Requests for secrets that do not exist", "7-secret-enumeration"));

    private record Lesson(String title, String query) {}

    private TutorialApi() {}

    static void install(RoutesConfig routes) {
        routes.get(
                "/api/quarry/v1/tutorial",
                ctx -> Exchange.json(ctx, json -> {
                    json.writeStartObject();
                    json.writeName("queries");
                    json.writeStartArray();
                    for (Lesson lesson : LESSONS) {
                        json.writeStartObject();
                        json.writeStringProperty("title", lesson.title());
                        json.writeStringProperty("query", lesson.query());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
    }

    private static Lesson lesson(String title, String file) {
        try (InputStream in = TutorialApi.class.getResourceAsStream("tutorial/" + file + ".dql")) {
            return new Lesson(title, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
