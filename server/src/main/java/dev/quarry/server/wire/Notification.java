package dev.quarry.server.wire;

import dev.quarry.language.Diagnostic;
import dev.quarry.language.Severity;
import dev.quarry.language.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Something the API tells about a query that is no error of the request.
 *
 * @param type stable code such as {@code API_RECORDS_LIMIT_ADDED}
 * @param format the message with {@code %1$s} placeholders
 * @param span the place in the query it is about, if there is one
 * @param fix a change of the query that would help, if there is an obvious one
 */
public record Notification(
        Severity severity,
        String type,
        String format,
        List<String> arguments,
        Optional<Span> span,
        Optional<Diagnostic.Fix> fix) {
    public Notification {
        arguments = List.copyOf(arguments);
    }

    public static Notification of(Diagnostic diagnostic) {
        return new Notification(
                diagnostic.severity(),
                diagnostic.type(),
                diagnostic.format(),
                diagnostic.arguments(),
                Optional.of(diagnostic.span()),
                diagnostic.fix());
    }

    public static Notification warning(String type, String format, Object... arguments) {
        return new Notification(
                Severity.WARNING,
                type,
                format,
                Arrays.stream(arguments).map(String::valueOf).toList(),
                Optional.empty(),
                Optional.empty());
    }

    public String message() {
        return String.format(Locale.ROOT, format, arguments.toArray());
    }

    void write(JsonGenerator json, String query) {
        json.writeStartObject();
        json.writeStringProperty("severity", severity.name());
        json.writeStringProperty("notificationType", type);
        json.writeStringProperty("message", message());
        json.writeStringProperty("messageFormat", format);
        ErrorBody.strings(json, "arguments", arguments);
        ErrorBody.strings(
                json,
                "messageFormatSpecifierTypes",
                arguments.stream().map(a -> "STRING").toList());
        span.ifPresent(s -> {
            json.writeName("syntaxPosition");
            TextPosition.write(json, query, s);
        });
        fix.ifPresent(it -> FixJson.write(json, query, it));
        json.writeEndObject();
    }
}
