package dev.quarry.server.http;

import dev.quarry.query.help.Topic;
import dev.quarry.query.help.Topics;
import io.javalin.config.RoutesConfig;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** {@code /api/quarry/v1/dql}: what there is to know of every command and function. */
final class HelpApi {
    private HelpApi() {}

    static void install(RoutesConfig routes) {
        routes.get(
                "/api/quarry/v1/dql",
                ctx -> Exchange.json(ctx, json -> {
                    json.writeStartObject();
                    json.writeName("topics");
                    json.writeStartArray();
                    Topics.all().forEach(topic -> write(json, topic));
                    json.writeEndArray();
                    json.writeEndObject();
                }));
    }

    private static void write(JsonGenerator json, Topic topic) {
        json.writeStartObject();
        json.writeStringProperty("kind", topic.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("name", topic.name());
        json.writeStringProperty("family", topic.family());
        json.writeStringProperty("synopsis", topic.synopsis());
        json.writeStringProperty("description", topic.description());
        json.writeName("parameters");
        json.writeStartArray();
        topic.parameters().forEach(parameter -> write(json, parameter));
        json.writeEndArray();
        json.writeName("examples");
        json.writeStartArray();
        topic.examples().forEach(example -> write(json, example));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Topic.Parameter parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        json.writeStringProperty("takes", parameter.takes());
        json.writeBooleanProperty("required", parameter.required());
        json.writeBooleanProperty("named", parameter.named());
        json.writeBooleanProperty("many", parameter.many());
        json.writeStringProperty("default", parameter.defaultValue());
        json.writeStringProperty("description", parameter.description());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Topic.Example example) {
        json.writeStartObject();
        json.writeStringProperty("dql", example.dql());
        json.writeStringProperty("result", example.result());
        json.writeEndObject();
    }
}
