package dev.quarry.cli;

import dev.quarry.query.help.Topic;
import dev.quarry.query.help.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "dql", description = "Explains the commands and functions of DQL.")
final class DqlCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "A command or function, such as summarize. Without it, all of them are listed.")
    private String name = "";

    DqlCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        String text = name.isEmpty() ? DqlHelp.list() : explained();
        terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private String explained() {
        List<Topic> topics = Topics.named(name);
        if (topics.isEmpty()) {
            String hint = Topics.near(name)
                    .map(near -> "did you mean " + near + "?")
                    .orElse("quarry dql lists what there is.");
            throw new CommandException(ExitCode.USAGE, "DQL has no command or function " + name + ": " + hint);
        }
        return DqlHelp.of(topics);
    }
}
