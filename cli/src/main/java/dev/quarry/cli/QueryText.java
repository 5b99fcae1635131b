package dev.quarry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The query argument: the text itself, {@code -} for standard input, {@code @file} for a file. */
final class QueryText {
    private static final int MAX = 1 << 20;

    private QueryText() {}

    static String read(String argument, InputStream in) {
        try {
            if (argument.equals("-")) {
                return text(in);
            }
            if (argument.startsWith("@")) {
                try (InputStream file = Files.newInputStream(Path.of(argument.substring(1)))) {
                    return text(file);
                }
            }
            return argument;
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.USAGE, "cannot read the query from " + argument.substring(1) + ": " + reason(e), e);
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw new IOException("it is larger than 1 MiB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String reason(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file" : e.getMessage();
    }
}
