package dev.quarry.reference;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a text that somebody published compiles, or why it cannot.
 *
 * @param complaint the first mistake with the text it points at; empty if there is none
 */
record Verdict(Reason reason, String complaint, Optional<CompiledQuery> compiled) {
    enum Reason {
        COMPILES("compiles"),
        COMPILES_FILLED_IN("compiles once the variables of its dashboard have values"),
        PLACEHOLDERS("a template whose places are not filled in, or a sketch with ..."),
        CUT_OFF("a fragment: it ends in the middle"),
        ANOTHER_TEXT("the source text of another language around it, or prose"),
        DESERVED("a mistake that deserves its error"),
        UNEXPLAINED("unexplained");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private static final Pattern PLACEHOLDER =
            Pattern.compile("<[\\w|/ .+-]+>?|\\{\\{|\\$\\{|%[dqsv]\\b|\\.\\.\\.|\\{[A-Z_]+}"
                    + "|\\[(source|conditions|data_source|aggregations|field)]");

    /** Escapes of a surrounding string, and what people write between queries. */
    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("^\\w+\\.\\w+[./]|(^|\\s)-- |— |(?s)\\R(smartscapeNodes|fetch) \\w");

    /** Mistakes made on purpose, to show an error, and those of versions of the language that nobody has any more. */
    private static final Set<String> DESERVED = Set.of(
            "UNKNOWN_COMMAND invalid_command",
            "UNKNOWN_COMMAND summrize",
            "UNKNOWN_DATA_OBJECT s",
            // After a join it is called right.loglevel.
            "FIELD_DOES_NOT_EXIST loglevel",
            // The hour of a timeframe, which has two, and the decimals of a duration: by the signatures neither exists.
            "MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS timeframe",
            "MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS avg_age_hours",
            "PARSE_ERROR GENAIPROBE",
            "PARSE_ERROR RAPPROBE",
            // A lookup table is loaded by a command: [load "/lookups/x"].
            "COMMAND_NAME_MISSING /");

    /** What stands for the variables of a text, by turns. */
    private static final List<List<String>> VALUES = List.of(
            List.of("\"x\""), List.of("x"), List.of("1"), List.of("5m"), List.of("\"LD:x\""), List.of("logs", "1"));

    private static final int MOST_VARIABLES = 40;

    static Verdict of(String text, CompileOptions options) {
        CompiledQuery compiled = Compiler.compile(text, options);
        Optional<Diagnostic> error = error(compiled);
        if (error.isEmpty()) {
            return new Verdict(Reason.COMPILES, "", Optional.of(compiled));
        }
        Optional<CompiledQuery> filledIn = VALUES.stream()
                .flatMap(values -> filledIn(text, values, options).stream())
                .findFirst();
        if (filledIn.isPresent()) {
            return new Verdict(Reason.COMPILES_FILLED_IN, "", filledIn);
        }
        String at =
                text.substring(error.get().span().start(), error.get().span().end());
        String complaint = error.get().type() + " " + at;
        return new Verdict(reason(text, error.get(), complaint), complaint, Optional.empty());
    }

    private static Reason reason(String text, Diagnostic error, String complaint) {
        if (PLACEHOLDER.matcher(text).find()) {
            return Reason.PLACEHOLDERS;
        }
        if (DESERVED.contains(complaint) || error.type().equals("PARSE_ERROR_SINGLE_QUOTES")) {
            return Reason.DESERVED;
        }
        boolean needsMore = error.message().contains("The query ends where")
                || error.message().contains("is never closed");
        if (needsMore) {
            return Reason.CUT_OFF;
        }
        if (complaint.endsWith("\\") || OTHER_LANGUAGE.matcher(text).find()) {
            return Reason.ANOTHER_TEXT;
        }
        return Reason.UNEXPLAINED;
    }

    private static Optional<CompiledQuery> filledIn(String text, List<String> values, CompileOptions options) {
        CompiledQuery compiled = Compiler.compile(filled(text, values, options), options);
        return Optional.of(compiled).filter(it -> error(it).isEmpty());
    }

    /** The same text with a value for each {@code $variable}. */
    private static String filled(String text, List<String> values, CompileOptions options) {
        String filled = text;
        for (int i = 0; i < MOST_VARIABLES; i++) {
            String current = filled;
            Optional<Diagnostic> variable = Compiler.compile(current, options).diagnostics().stream()
                    .filter(it -> it.message().contains("is a variable"))
                    .findFirst();
            if (variable.isEmpty()) {
                return filled;
            }
            int end = variable.get().span().end();
            String modifier = Stream.of(":noquote", ":backtick", ":triplequote")
                    .filter(it -> current.startsWith(it, end))
                    .findFirst()
                    .orElse("");
            filled = current.substring(0, variable.get().span().start())
                    + values.get(i % values.size())
                    + current.substring(end + modifier.length());
        }
        return filled;
    }

    private static Optional<Diagnostic> error(CompiledQuery compiled) {
        return compiled.diagnostics().stream().filter(Diagnostic::isError).findFirst();
    }
}
