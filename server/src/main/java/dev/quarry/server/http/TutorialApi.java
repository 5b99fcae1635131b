package dev.quarry.server.http;

import dev.quarry.demo.Tutorial;
import io.javalin.config.RoutesConfig;

/** {@code /api/quarry/v1/tutorial}: queries to start with, in the order to read them. */
final class TutorialApi {
    private TutorialApi() {}

    static void install(RoutesConfig routes) {
        routes.get(
                "/api/quarry/v1/tutorial",
                ctx -> Exchange.json(ctx, json -> {
                    json.writeStartObject();
                    json.writeName("queries");
                    json.writeStartArray();
                    for (Tutorial lesson : Tutorial.values()) {
                        json.writeStartObject();
                        json.writeStringProperty("title", lesson.title());
                        json.writeStringProperty("query", lesson.query());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }));
    }
}
