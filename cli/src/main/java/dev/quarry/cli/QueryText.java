package dev.quarry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
            throw CommandException.unreadable("the query from " + argument.substring(1), e);
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX + 1);
        if (bytes.length > MAX) {
            throw new IOException("it is larger than 1 MiB");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
