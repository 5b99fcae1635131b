package dev.quarry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(name = "version", description = "Shows the version of Quarry and of the Java it runs on.")
final class VersionCommand implements Callable<Integer>, IVersionProvider {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        for (String line : getVersion()) {
            terminal.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        terminal.out().flush();
        return ExitCode.OK;
    }

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = VersionCommand.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        }
        return new String[] {"quarry " + properties.getProperty("version"), "java " + System.getProperty("java.version")
        };
    }
}
