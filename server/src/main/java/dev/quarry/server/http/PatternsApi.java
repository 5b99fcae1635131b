package dev.quarry.server.http;

import dev.quarry.pattern.Explanation;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.library.PatternLibrary;
import dev.quarry.pattern.suggest.Converted;
import dev.quarry.pattern.suggest.Example;
import dev.quarry.pattern.suggest.Grok;
import dev.quarry.pattern.suggest.Regex;
import dev.quarry.pattern.suggest.Suggestion;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.PatternJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * {@code /api/quarry/v1/patterns}: the ready patterns; {@code /test} a pattern on texts, with the place of every value or of
 * the stop; {@code /suggest} one from marked examples, grok or a regular expression.
 */
final class PatternsApi {
    private static final String PATTERNS = "/api/quarry/v1/patterns";
    private static final int MOST_TEXTS = 1_000;
    private static final int MOST_UNITS = 1 << 20;
    private static final int LONGEST_PATTERN = 1 << 16;

    /** Texts that are tried after it are reported as given up: a workbench asks at every key. */
    private static final Duration TIME = Duration.ofSeconds(5);

    private PatternsApi() {}

    static void install(RoutesConfig routes) {
        routes.get(PATTERNS, ctx -> Exchange.json(ctx, json -> PatternJson.library(json, PatternLibrary.all())));
        routes.post(PATTERNS + "/test", PatternsApi::test);
        routes.post(PATTERNS + "/suggest", PatternsApi::suggest);
    }

    private static void test(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        List<String> texts = texts(body, "texts");
        String text = bounded(required(body, "pattern"));
        Pattern pattern;
        try {
            pattern = Pattern.compile(text);
        } catch (PatternException mistake) {
            Exchange.json(ctx, json -> {
                json.writeStartObject();
                json.writeBooleanProperty("valid", false);
                json.writeName("error");
                PatternJson.mistake(json, mistake);
                json.writeEndObject();
            });
            return;
        }
        List<Explanation> explanations = explain(pattern, texts);
        Exchange.json(ctx, json -> write(json, pattern, explanations));
    }

    private static List<Explanation> explain(Pattern pattern, List<String> texts) {
        long deadline = System.nanoTime() + TIME.toNanos();
        List<Explanation> explanations = new ArrayList<>();
        for (String text : texts) {
            if (System.nanoTime() > deadline) {
                throw new ApiException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "PATTERN_TEST_TOO_LONG",
                        "After " + TIME.toSeconds() + " s only " + explanations.size() + " of " + texts.size()
                                + " texts were tried; send fewer.");
            }
            explanations.add(pattern.explain(text));
        }
        return explanations;
    }

    private static void write(JsonGenerator json, Pattern pattern, List<Explanation> explanations) {
        json.writeStartObject();
        json.writeBooleanProperty("valid", true);
        json.writeName("exports");
        PatternJson.exports(json, pattern);
        json.writeNumberProperty("texts", explanations.size());
        json.writeNumberProperty(
                "matched",
                explanations.stream().filter(e -> e.match().isPresent()).count());
        json.writeName("results");
        json.writeStartArray();
        for (Explanation explanation : explanations) {
            json.writeStartObject();
            PatternJson.members(json, pattern, explanation);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void suggest(Context ctx) {
        JsonNode body = Exchange.object(ctx);
        List<String> lines = texts(body, "texts");
        Optional<String> regex = Json.string(body, "regex");
        Optional<String> grok = Json.string(body, "grok");
        try {
            if (regex.isPresent() || grok.isPresent()) {
                Converted converted = regex.isPresent()
                        ? Regex.toPattern(bounded(regex.get()))
                        : Grok.toPattern(bounded(grok.orElseThrow()));
                Suggestion suggestion = Suggestion.tried(converted.pattern(), List.of(), lines);
                Exchange.json(ctx, json -> PatternJson.suggestion(json, suggestion, converted.notes()));
                return;
            }
            Suggestion suggestion = Suggestion.of(examples(body), lines);
            Exchange.json(ctx, json -> PatternJson.suggestion(json, suggestion, List.of()));
        } catch (PatternException e) {
            throw ApiException.badRequest("The proposed pattern is invalid. " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private static List<Example> examples(JsonNode body) {
        List<Example> examples = new ArrayList<>();
        for (JsonNode example : body.path("examples")) {
            List<Example.Mark> marks = new ArrayList<>();
            for (JsonNode mark : example.path("marks")) {
                marks.add(new Example.Mark(required(mark, "name"), place(mark, "start"), place(mark, "end")));
            }
            examples.add(new Example(bounded(required(example, "text")), marks));
        }
        if (examples.isEmpty() || examples.size() > MOST_TEXTS) {
            throw ApiException.badRequest(
                    "The body needs \"examples\" with \"text\" and \"marks\", or a \"grok\" or \"regex\" expression.");
        }
        return examples;
    }

    private static int place(JsonNode mark, String name) {
        long place = Json.number(mark, name)
                .orElseThrow(() -> ApiException.badRequest("Each of the \"marks\" needs \"start\" and \"end\"."));
        return Math.clamp(place, -1, MOST_UNITS);
    }

    private static String required(JsonNode node, String name) {
        return Json.string(node, name)
                .orElseThrow(() -> ApiException.badRequest("The text \"" + name + "\" is missing."));
    }

    private static String bounded(String text) {
        if (text.length() > LONGEST_PATTERN) {
            throw ApiException.badRequest("Patterns and examples have at most " + LONGEST_PATTERN + " characters.");
        }
        return text;
    }

    private static List<String> texts(JsonNode body, String name) {
        List<String> texts = new ArrayList<>();
        long units = 0;
        for (JsonNode text : body.path(name)) {
            if (!text.isString()) {
                throw ApiException.badRequest("Each of the \"" + name + "\" must be a text.");
            }
            texts.add(text.stringValue());
            units += text.stringValue().length();
        }
        if (texts.size() > MOST_TEXTS || units > MOST_UNITS) {
            throw new ApiException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "REQUEST_TOO_LARGE",
                    "Send at most " + MOST_TEXTS + " texts with together " + MOST_UNITS + " characters.");
        }
        return texts;
    }
}
