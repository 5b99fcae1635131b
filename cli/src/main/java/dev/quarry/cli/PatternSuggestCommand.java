package dev.quarry.cli;

import dev.quarry.cli.output.VisibleText;
import dev.quarry.pattern.PatternException;
import dev.quarry.pattern.suggest.Converted;
import dev.quarry.pattern.suggest.Example;
import dev.quarry.pattern.suggest.Grok;
import dev.quarry.pattern.suggest.Regex;
import dev.quarry.pattern.suggest.Suggestion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suggest",
        description = "Proposes a pattern: from lines with marked parts, from grok, or from a regular expression.",
        footer = {
            "",
            "Examples:",
            "  quarry pattern suggest 'user={{user:bob}} from {{ip:192.0.2.1}}' --against auth.log",
            "  quarry pattern suggest --grok '%%{IP:client} %%{WORD:verb}'",
            "  quarry pattern suggest --regex '^(?<user>\\w+)@(?<host>\\S+)$'"
        })
final class PatternSuggestCommand implements Callable<Integer> {
    private static final int MOST_LINES = 100_000;

    private final Terminal terminal;

    @Option(names = "--grok", paramLabel = "GROK", description = "Take over a grok expression.")
    private String grok;

    @Option(names = "--regex", paramLabel = "REGEX", description = "Take over a regular expression with named groups.")
    private String regex;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Say how many lines of a file match, plain or .gz; - is standard input.")
    private Path against;

    @Parameters(
            paramLabel = "LINE",
            arity = "0..*",
            description =
                    "Lines in which {{name:text}} marks what is wanted, all with the same names in the same order.")
    private List<String> examples = new ArrayList<>();

    PatternSuggestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int ways = (grok != null ? 1 : 0) + (regex != null ? 1 : 0) + (examples.isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw new CommandException(ExitCode.USAGE, "give lines with {{name:text}} in them, or --grok, or --regex");
        }
        List<String> lines = lines();
        Suggestion suggestion;
        try {
            suggestion = suggestion(lines);
        } catch (PatternException e) {
            throw new CommandException(ExitCode.FAILED, "the proposed pattern is invalid. " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.FAILED, VisibleText.of(e.getMessage()), e);
        }
        terminal.out().write((VisibleText.of(suggestion.pattern()) + "\n").getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
        boolean reproduced = suggestion.reproduced() == examples.size();
        if (!reproduced) {
            terminal.say(String.format(
                    Locale.ROOT,
                    "quarry: it reads %d of %d examples as marked; mark more of them",
                    suggestion.reproduced(),
                    examples.size()));
        }
        if (against != null) {
            terminal.say(
                    String.format(Locale.ROOT, "%,d of %,d lines match", suggestion.matched(), suggestion.lines()));
        }
        return reproduced ? ExitCode.OK : ExitCode.FAILED;
    }

    private Suggestion suggestion(List<String> lines) {
        if (!examples.isEmpty()) {
            return Suggestion.of(examples.stream().map(Example::parse).toList(), lines);
        }
        Converted converted = grok != null ? Grok.toPattern(grok) : Regex.toPattern(regex);
        converted.notes().forEach(note -> terminal.say("note: " + note));
        return Suggestion.tried(converted.pattern(), List.of(), lines);
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        if (against != null) {
            try (LogLines in = LogLines.of(against, System.in)) {
                Optional<String> line = in.next();
                while (line.isPresent() && lines.size() < MOST_LINES) {
                    lines.add(line.get());
                    line = in.next();
                }
            }
        }
        return lines;
    }
}
