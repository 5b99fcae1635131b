package dev.quarry.reference.spec;

import dev.quarry.language.Severity;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code TYPE at "text"}, with {@code INFO} or the like before it for the severity, {@code #2} for the second occurrence, {@code with ["a", "b"]} for the arguments and
 * {@code : message} for the whole message; for failures the same without a place.
 */
final class DiagnosticParser {
    private static final Pattern LINE = Pattern.compile(
            "(?:(?<severity>ERROR|WARNING|INFO) )?(?<type>[A-Z_]+) at \"(?<at>[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*)\"(?: #(?<nth>\\d+))?(?: with (?<arguments>\\[.*?\\])(?=: |$))?(?:: (?<message>.*))?");

    private static final Pattern FAILURE =
            Pattern.compile("(?<type>[A-Z_]+)(?: with (?<arguments>\\[.*?\\])(?=: |$))?(?:: (?<message>.*))?");

    private DiagnosticParser() {}

    static ExpectedFailure failure(String file, int number, String line) {
        Matcher matcher = FAILURE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new SpecFormatException(file, number, "expected 'TYPE: message', not '" + line + "'");
        }
        return new ExpectedFailure(
                matcher.group("type"),
                Optional.ofNullable(matcher.group("arguments")).map(it -> arguments(file, number, it)),
                Optional.ofNullable(matcher.group("message")));
    }

    static ExpectedDiagnostic parse(String file, int number, String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new SpecFormatException(file, number, "expected 'TYPE at \"text\"', not '" + line + "'");
        }
        return new ExpectedDiagnostic(
                Optional.ofNullable(matcher.group("severity")).map(Severity::valueOf),
                matcher.group("type"),
                matcher.group("at").replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"),
                Optional.ofNullable(matcher.group("nth")).map(Integer::parseInt).orElse(1),
                Optional.ofNullable(matcher.group("arguments")).map(it -> arguments(file, number, it)),
                Optional.ofNullable(matcher.group("message")));
    }

    private static List<String> arguments(String file, int number, String json) {
        if (ValueText.readJson(json).orElse(NullValue.NULL) instanceof ArrayValue array) {
            return array.elements().stream()
                    .map(it -> it instanceof StringValue text ? text.value() : it.toString())
                    .toList();
        }
        throw new SpecFormatException(file, number, "not a JSON array of texts: " + json);
    }
}
