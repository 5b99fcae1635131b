package dev.quarry.server.http;

import dev.quarry.query.plan.TimeRange;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.query.QueryRequest.Bounds;
import dev.quarry.server.query.QueryRequest.Region;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.WireTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of the query API. */
final class QueryRequests {
    private static final long DEFAULT_RECORDS = 1_000;
    private static final long DEFAULT_TIMEOUT_SECONDS = 300;
    private static final long MAX_TIMEOUT_SECONDS = 900;
    private static final int MAX_QUERY = 1 << 20;

    private QueryRequests() {}

    static QueryRequest read(JsonNode body) {
        String query = Json.string(body, "query")
                .orElseThrow(() -> ApiException.badRequest("The body must have the text \"query\"."));
        if (query.length() > MAX_QUERY) {
            throw ApiException.badRequest("The query is longer than " + MAX_QUERY + " characters.");
        }
        Optional<String> timezone = Json.string(body, "timezone").filter(id -> !id.isBlank());
        Optional<String> locale = Json.string(body, "locale").filter(id -> !id.isBlank());
        long timeout = Json.number(body, "fetchTimeoutSeconds").orElse(DEFAULT_TIMEOUT_SECONDS);
        return new QueryRequest(
                query,
                range(body),
                Json.string(body, "now").map(text -> instant("now", text)),
                new Region(
                        timezone.map(QueryRequests::zone).orElse(ZoneOffset.UTC),
                        timezone.orElse("Z"),
                        locale.map(id -> Locale.forLanguageTag(id.replace('_', '-')))
                                .orElse(Locale.ROOT),
                        locale.orElse("und")),
                new Bounds(
                        OptionalLong.of(
                                positive(Json.number(body, "maxResultRecords")).orElse(DEFAULT_RECORDS)),
                        positive(Json.number(body, "maxResultBytes")),
                        Optional.of(Duration.ofSeconds(Math.clamp(timeout, 1, MAX_TIMEOUT_SECONDS)))),
                Json.flag(body, "includeTypes", true));
    }

    /** Used only when both ends are given. */
    private static Optional<TimeRange> range(JsonNode body) {
        Optional<Instant> start =
                Json.string(body, "defaultTimeframeStart").map(text -> instant("defaultTimeframeStart", text));
        Optional<Instant> end =
                Json.string(body, "defaultTimeframeEnd").map(text -> instant("defaultTimeframeEnd", text));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeRange(WireTime.nanos(start.get()), WireTime.nanos(end.get())));
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ApiException.badRequest(
                    "The value of \"" + name + "\" is not a timestamp such as 2026-03-09T10:16:39Z.");
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id, ZoneId.SHORT_IDS).normalized();
        } catch (DateTimeException e) {
            throw ApiException.badRequest(
                    "The value of \"timezone\" is no time zone such as Europe/Vienna, CET or +01:00.");
        }
    }

    private static OptionalLong positive(OptionalLong number) {
        return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
    }
}
