package dev.quarry.server.wire;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Span;
import dev.quarry.query.engine.QueryException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON envelope that every error of the API comes in.
 *
 * @param code the HTTP status
 * @param type stable code, for example {@code UNKNOWN_COMMAND}
 * @param message what happened and what to do, in words
 * @param exceptionType the family of the error
 * @param query what the error is about, if it is about a query
 * @param parameter what the error is about, if it is about one parameter of the request
 */
public record ErrorBody(
        int code,
        String type,
        String message,
        String exceptionType,
        Optional<QueryPart> query,
        Optional<Parameter> parameter) {

    /**
     * A parameter of a request.
     *
     * @param location {@code PAYLOAD_BODY} or {@code QUERY}
     */
    public record Parameter(String name, String location) {}

    /**
     * What in a query the error is about.
     *
     * @param format the message with {@code %1$s} in place of the arguments
     * @param place where it is, if it is in one place
     * @param fix a change of the query that would help, if there is an obvious one
     */
    public record QueryPart(
            String queryString,
            String queryId,
            String format,
            List<String> arguments,
            Optional<Span> place,
            Optional<Diagnostic.Fix> fix) {}

    /** An error that has nothing to do with the text of a query. */
    public static ErrorBody of(int code, String type, String message) {
        return new ErrorBody(code, type, message, exceptionType(code), Optional.empty(), Optional.empty());
    }

    /** A mistake in a query: always 400, never something a client would retry. */
    public static ErrorBody of(Diagnostic diagnostic, String query, String queryId) {
        return new ErrorBody(
                400,
                diagnostic.type(),
                diagnostic.message(),
                exceptionType(diagnostic.type()),
                Optional.of(new QueryPart(
                        query,
                        queryId,
                        diagnostic.format(),
                        diagnostic.arguments(),
                        Optional.of(diagnostic.span()),
                        diagnostic.fix())),
                Optional.empty());
    }

    /** The same, saying which parameter it is about. */
    public ErrorBody about(Parameter wrong) {
        return new ErrorBody(code, type, message, exceptionType, query, Optional.of(wrong));
    }

    /** Why a query did not run to its end. Its own doing is a 400, as nothing changes when a client tries again. */
    public static ErrorBody of(QueryException failure, String query, String queryId) {
        int code = failure.reason() == QueryException.Reason.FAILED ? 500 : 400;
        return new ErrorBody(
                code,
                failure.reason().type(),
                failure.getMessage(),
                code == 500 ? exceptionType(code) : "DQL-EXECUTION-ERROR",
                Optional.of(new QueryPart(
                        query, queryId, failure.format(), failure.arguments(), Optional.empty(), Optional.empty())),
                Optional.empty());
    }

    private static String exceptionType(int code) {
        return switch (code) {
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 410 -> "GONE";
            case 413 -> "REQUEST_TOO_LARGE";
            case 429 -> "TOO_MANY_REQUESTS";
            case 501 -> "NOT_IMPLEMENTED";
            default -> code >= 500 ? "INTERNAL_ERROR" : "BAD_REQUEST";
        };
    }

    private static String exceptionType(String type) {
        if (type.startsWith("PARSE_ERROR")) {
            return "DQL-ERROR-PARSING";
        }
        return type.equals("FIELD_DOES_NOT_EXIST") ? "DQL-RESULT_TYPE" : "DQL-SYNTAX-ERROR";
    }

    public byte[] bytes() {
        return Json.bytes(this::write);
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeName("error");
        json.writeStartObject();
        json.writeStringProperty("message", query.isPresent() || code == 410 ? type : message);
        json.writeNumberProperty("code", code);
        if (code == 429) {
            json.writeNumberProperty("retryAfterSeconds", 1);
        }
        json.writeName("details");
        writeDetails(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeDetails(JsonGenerator json) {
        List<String> arguments = query.map(QueryPart::arguments).orElse(List.of());
        json.writeStartObject();
        json.writeStringProperty("exceptionType", exceptionType);
        query.flatMap(QueryPart::place).ifPresent(place -> {
            json.writeName("syntaxErrorPosition");
            TextPosition.write(json, query.orElseThrow().queryString(), place);
        });
        json.writeStringProperty("errorType", type);
        json.writeStringProperty("errorMessage", message);
        strings(json, "arguments", arguments);
        json.writeStringProperty(
                "queryString", query.map(QueryPart::queryString).orElse(""));
        String argumentType = type.equals("FIELD_DOES_NOT_EXIST") ? "FIELD_NAME" : "STRING";
        strings(
                json,
                "errorMessageFormatSpecifierTypes",
                arguments.stream().map(a -> argumentType).toList());
        json.writeStringProperty(
                "errorMessageFormat", query.map(QueryPart::format).orElse(message));
        query.ifPresent(q -> json.writeStringProperty("queryId", q.queryId()));
        parameter.ifPresent(wrong -> writeViolation(json, wrong));
        query.flatMap(QueryPart::fix)
                .ifPresent(fix -> FixJson.write(json, query.orElseThrow().queryString(), fix));
        json.writeEndObject();
    }

    private void writeViolation(JsonGenerator json, Parameter wrong) {
        json.writeName("constraintViolations");
        json.writeStartArray();
        json.writeStartObject();
        json.writeStringProperty("message", message);
        json.writeStringProperty("parameterDescriptor", wrong.name());
        json.writeStringProperty("parameterLocation", wrong.location());
        json.writeEndObject();
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
