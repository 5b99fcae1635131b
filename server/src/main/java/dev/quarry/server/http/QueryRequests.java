package dev.quarry.server.http;

import dev.quarry.query.plan.Sampling;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.query.QueryRequest.Bounds;
import dev.quarry.server.query.QueryRequest.Region;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.WireTime;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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
        String query = text(body, "query")
                .orElseThrow(() -> ApiException.badMember("query", "The body must have the text \"query\"."));
        if (query.length() > MAX_QUERY) {
            throw ApiException.badMember("query", "The query is longer than " + MAX_QUERY + " characters.");
        }
        refuseSegments(body);
        Optional<String> timezone = text(body, "timezone").filter(id -> !id.isBlank());
        Optional<String> locale = text(body, "locale").filter(id -> !id.isBlank());
        ZoneId zone = timezone.map(QueryRequests::zone).orElse(ZoneOffset.UTC);
        long timeout = number(body, "fetchTimeoutSeconds").orElse(DEFAULT_TIMEOUT_SECONDS);
        return new QueryRequest(
                query,
                range(body, zone),
                instant(body, "now", zone),
                new Region(
                        zone,
                        timezone.orElse("Z"),
                        locale.map(id -> Locale.forLanguageTag(id.replace('_', '-')))
                                .orElse(Locale.ROOT),
                        locale.orElse("und")),
                new Bounds(
                        OptionalLong.of(
                                positive(number(body, "maxResultRecords")).orElse(DEFAULT_RECORDS)),
                        positive(number(body, "maxResultBytes")),
                        Optional.of(Duration.ofSeconds(Math.clamp(timeout, 1, MAX_TIMEOUT_SECONDS))),
                        Sampling.ratio(ratio(body))),
                flag(body, "includeTypes", true));
    }

    /** A text; empty when it is missing or null. */
    private static Optional<String> text(JsonNode body, String name) {
        require(isMissing(body, name) || body.path(name).isString(), name, "a text");
        return Json.string(body, name);
    }

    /** A whole number, also as text or with a fraction; empty when it is missing or null. */
    static OptionalLong number(JsonNode body, String name) {
        OptionalLong number = Json.number(body, name);
        require(number.isPresent() || isMissing(body, name), name, "a number");
        return number;
    }

    /** A boolean, or the default when it is missing or null. */
    static boolean flag(JsonNode body, String name, boolean defaultValue) {
        require(isMissing(body, name) || body.path(name).isBoolean(), name, "true or false");
        return Json.flag(body, name, defaultValue);
    }

    private static boolean isMissing(JsonNode body, String name) {
        return body.path(name).isMissingNode() || body.path(name).isNull();
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw ApiException.badMember(name, "The value of \"" + name + "\" must be " + what + ".");
        }
    }

    /** One record in so many; 1 when it is missing or null. */
    private static double ratio(JsonNode body) {
        String name = "defaultSamplingRatio";
        require(isMissing(body, name) || body.path(name).isNumber(), name, "a number");
        return body.path(name).doubleValue(1);
    }

    /** Without its segments a query would find more than was asked for. */
    private static void refuseSegments(JsonNode body) {
        if (!body.path("filterSegments").isEmpty()) {
            throw new ApiException(
                    HttpStatus.BAD_REQUEST,
                    "FILTER_SEGMENTS_NOT_SUPPORTED",
                    "There are no filter segments here: leave out \"filterSegments\", and filter in the query.");
        }
    }

    /** Used only when both ends are given. */
    private static Optional<TimeRange> range(JsonNode body, ZoneId zone) {
        Optional<Instant> start = instant(body, "defaultTimeframeStart", zone);
        Optional<Instant> end = instant(body, "defaultTimeframeEnd", zone);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.get().isAfter(end.get())) {
            throw ApiException.badMember(
                    "defaultTimeframeEnd", "The default timeframe ends before it starts: exchange the two.");
        }
        return Optional.of(new TimeRange(WireTime.nanos(start.get()), WireTime.nanos(end.get())));
    }

    /** A time; one that names no offset is in the time zone of the request. */
    private static Optional<Instant> instant(JsonNode body, String name, ZoneId zone) {
        return text(body, name).filter(text -> !text.isBlank()).map(text -> {
            try {
                return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from)) {
                    case OffsetDateTime time -> time.toInstant();
                    case LocalDateTime time -> time.atZone(zone).toInstant();
                    default -> throw new DateTimeException(text);
                };
            } catch (DateTimeException e) {
                throw ApiException.badMember(
                        name, "The value of \"" + name + "\" is not a timestamp such as 2026-03-09T10:16:39Z.");
            }
        });
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id, ZoneId.SHORT_IDS).normalized();
        } catch (DateTimeException e) {
            throw ApiException.badMember(
                    "timezone", "The value of \"timezone\" is no time zone such as Europe/Vienna, CET or +01:00.");
        }
    }

    private static OptionalLong positive(OptionalLong number) {
        return number.isPresent() && number.getAsLong() > 0 ? number : OptionalLong.empty();
    }
}
