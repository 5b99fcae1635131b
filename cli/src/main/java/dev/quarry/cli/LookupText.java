package dev.quarry.cli;

import dev.quarry.engine.duckdb.table.CsvFile;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.server.lookup.LookupService;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The text of a lookup table and the pattern that takes it apart. */
final class LookupText {
    private static final String JSON_PATTERN = "JSON:row";
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final byte[] content;
    private final String pattern;

    private LookupText(byte[] content, String pattern) {
        this.content = content;
        this.pattern = pattern;
    }

    /** UTF-8. */
    byte[] content() {
        return content;
    }

    String pattern() {
        return pattern;
    }

    /** A file as it is. */
    static LookupText plain(Path file, String pattern) throws IOException {
        return new LookupText(read(file), pattern);
    }

    /** JSON where the file begins like it, else CSV. */
    static LookupText guessed(Path file) throws IOException {
        byte[] content = read(file);
        if (!beginsLikeJson(content)) {
            StringBuilder lines = new StringBuilder();
            for (RecordValue row : CsvFile.read(file)) {
                lines.append(ValueText.write(row)).append('\n');
            }
            return new LookupText(lines.toString().getBytes(StandardCharsets.UTF_8), JSON_PATTERN);
        }
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            throw new CommandException(
                    ExitCode.FAILED,
                    file + " is not JSON at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage(),
                    e);
        }
        return new LookupText(content, JSON_PATTERN);
    }

    private static boolean beginsLikeJson(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 1_000), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            raw.mark(2);
            boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
            raw.reset();
            InputStream in = zipped ? new GZIPInputStream(raw) : raw;
            byte[] content = in.readNBytes(LookupService.MOST_BYTES + 1);
            if (content.length > LookupService.MOST_BYTES) {
                throw new CommandException(
                        ExitCode.FAILED,
                        "a lookup table has at most " + (LookupService.MOST_BYTES >> 20) + " MiB of text: load " + file
                                + " as logs instead");
            }
            return content;
        }
    }
}
