package dev.quarry.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where the command writes to.
 *
 * @param out results
 * @param err messages
 * @param outIsTerminal whether a person reads the results
 * @param errIsTerminal whether a person reads the messages
 * @param columns width of the terminal in cells, when it is known
 * @param colours whether colours are welcome
 */
record Terminal(
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        OptionalInt columns,
        boolean colours) {

    /** That of this process. Java cannot ask which stream is a terminal, so the launcher says it in {@code QUARRY_TTY}. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        String terminals = environment.getOrDefault("QUARRY_TTY", "");
        boolean plain = environment.containsKey("NO_COLOR")
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                new BufferedOutputStream(new Output(new FileOutputStream(FileDescriptor.out)), 1 << 16),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                terminals.contains("out"),
                terminals.contains("err"),
                columns(environment.get("QUARRY_COLUMNS")),
                !plain);
    }

    private static OptionalInt columns(String text) {
        try {
            int columns = text == null ? 0 : Integer.parseInt(text.strip());
            return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** Says of a failure that it was the output's: a full disk may also be the lake's. */
    private static final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw new IOException("cannot write the output: " + e.getMessage(), e);
            }
        }
    }

    /** A line for the person, on the message stream. */
    void say(String line) {
        err.println(line);
    }
}
