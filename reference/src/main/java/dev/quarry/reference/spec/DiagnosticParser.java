package dev.quarry.reference.spec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code TYPE at "text"}, with {@code #2} for the second occurrence and {@code : message} for the whole message. */
final class DiagnosticParser {
    private static final Pattern LINE = Pattern.compile(
            "(?<type>[A-Z_]+) at \"(?<at>(?:[^\"\\\\]|\\\\.)*)\"(?: #(?<nth>\\d+))?(?:: (?<message>.*))?");

    private DiagnosticParser() {}

    static ExpectedDiagnostic parse(String file, int number, String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new SpecFormatException(file, number, "expected 'TYPE at \"text\"', not '" + line + "'");
        }
        return new ExpectedDiagnostic(
                matcher.group("type"),
                matcher.group("at").replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\"),
                Optional.ofNullable(matcher.group("nth")).map(Integer::parseInt).orElse(1),
                Optional.ofNullable(matcher.group("message")));
    }
}
