package dev.quarry.server.lookup;

import dev.quarry.engine.duckdb.table.TableFile;
import dev.quarry.lake.Lake;
import dev.quarry.lake.LakeException;
import dev.quarry.lake.Layout;
import dev.quarry.lake.LookupTable;
import dev.quarry.lake.LookupTables;
import dev.quarry.lake.TableUpload;
import java.nio.charset.StandardCharsets;

/** Keeps and deletes the lookup tables of a lake. */
public final class LookupService {
    /** Most text of one table. */
    public static final int MOST_BYTES = 100 << 20;

    /** Each upload takes several times its size in memory, so one at a time. */
    private final Object oneAtATime = new Object();

    private final LookupTables tables;

    public LookupService(Lake lake) {
        this.tables = lake.lookupTables().orElseThrow();
    }

    /**
     * Keeps a table.
     *
     * @param content UTF-8
     * @throws LookupException when it cannot be kept as asked
     */
    public LookupReport upload(LookupUpload upload, byte[] content) {
        synchronized (oneAtATime) {
            try (TableUpload table = tables.upload(upload.name(), upload.overwrite())) {
                LookupRecords records = parse(upload.parsing(), content);
                if (records.records().isEmpty()) {
                    throw LookupException.invalid(
                            records.patternMatches() == 0
                                    ? "The pattern finds no record in the content."
                                    : "All " + records.patternMatches() + " records were to be skipped.");
                }
                Layout layout = TableFile.write(records.records(), table.file());
                LookupTable kept = table.commit(
                        upload.key(),
                        upload.displayName(),
                        upload.description(),
                        layout,
                        records.records().size());
                return new LookupReport(
                        kept.fileBytes(),
                        content.length,
                        records.patternMatches(),
                        records.skipped(),
                        records.duplicates(),
                        kept.records());
            } catch (LakeException e) {
                throw ofLake(e);
            }
        }
    }

    /** What {@link #upload} would find, without keeping anything. */
    public LookupRecords test(LookupParsing parsing, byte[] content) {
        synchronized (oneAtATime) {
            return parse(parsing, content);
        }
    }

    /** Deletes a table; false when there is none of that name. */
    public boolean delete(String name) {
        return tables.delete(name);
    }

    private static LookupRecords parse(LookupParsing parsing, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new LookupException(
                    LookupException.Reason.TOO_LARGE,
                    "The content of a lookup table has at most " + (MOST_BYTES >> 20) + " MiB.");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return LookupRecords.of(text.startsWith("\uFEFF") ? text.substring(1) : text, parsing);
    }

    private static RuntimeException ofLake(LakeException e) {
        return switch (e.kind()) {
            case EXISTS -> new LookupException(LookupException.Reason.EXISTS, sentence(e));
            case BAD_NAME, LIMIT -> LookupException.invalid(sentence(e));
            case IN_USE, NOT_WRITABLE, FULL, CORRUPT, TOO_NEW, IO -> e;
        };
    }

    private static String sentence(LakeException e) {
        String message = e.getMessage();
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
