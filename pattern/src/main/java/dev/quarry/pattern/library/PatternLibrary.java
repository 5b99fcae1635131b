package dev.quarry.pattern.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ready patterns.
 *
 * <p>{@code PatternLibrary.get("aws/vpc-flow-default")} is the pattern of VPC flow lines.
 */
public final class PatternLibrary {
    private static final List<ReadyPattern> ALL =
            read("index.txt").lines().map(PatternLibrary::load).toList();

    private PatternLibrary() {}

    /** All ready patterns in the order of their names. */
    public static List<ReadyPattern> all() {
        return ALL;
    }

    /** The ready pattern of a name; empty where there is none. */
    public static Optional<ReadyPattern> get(String name) {
        return ALL.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** A file begins with its title and then its description, as comments. */
    private static ReadyPattern load(String name) {
        List<String> lines = read(name + ".dpl").lines().toList();
        int body = 0;
        while (lines.get(body).startsWith("// ")) {
            body++;
        }
        String description =
                lines.subList(1, body).stream().map(line -> line.substring(3)).collect(Collectors.joining(" "));
        String text = String.join("\n", lines.subList(body, lines.size()));
        return new ReadyPattern(name, lines.getFirst().substring(3), description, text);
    }

    private static String read(String file) {
        try (InputStream in = PatternLibrary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + file + " of the pattern library is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
