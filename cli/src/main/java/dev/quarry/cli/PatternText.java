package dev.quarry.cli;

import dev.quarry.cli.output.VisibleText;
import dev.quarry.pattern.Pattern;
import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.library.PatternLibrary;
import dev.quarry.pattern.library.ReadyPattern;
import java.util.Optional;

/** The pattern argument: the pattern itself, {@code @file}, or the name of a ready one. */
final class PatternText {
    /** What names of ready patterns look like. */
    private static final java.util.regex.Pattern NAME =
            java.util.regex.Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9-]+");

    private PatternText() {}

    static Pattern compile(Terminal terminal, String argument) {
        Optional<ReadyPattern> ready = PatternLibrary.get(argument);
        String text = ready.isPresent()
                ? ready.get().text()
                : argument.startsWith("@") ? QueryText.read(argument, System.in) : argument;
        try {
            return Pattern.compile(text);
        } catch (PatternException mistake) {
            if (NAME.matcher(text).matches()) {
                throw new CommandException(
                        ExitCode.FAILED, "there is no ready pattern " + text + ": quarry pattern list names them");
            }
            terminal.say(at(text, mistake.start(), mistake.end()));
            throw new CommandException(
                    ExitCode.FAILED, "the pattern is invalid. " + VisibleText.of(mistake.getMessage()));
        }
    }

    /** The line of a place in a text, and a mark below it. */
    static String at(String text, int start, int end) {
        int from = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', from);
        int to = lineEnd < 0 ? text.length() : lineEnd;
        String before = VisibleText.of(text.substring(from, Math.min(start, to)));
        String line = before + VisibleText.of(text.substring(Math.min(start, to), to));
        return "  " + line + "\n  " + " ".repeat(before.length()) + "^".repeat(Math.max(1, Math.min(end, to) - start));
    }
}
