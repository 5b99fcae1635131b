package dev.quarry.ingest.scan;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.source.SourceFile;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;

/**
 * What the passes over a set of files share.
 *
 * @param present whether a file with this SHA-256 is loaded already; asked only when {@code fingerprints}
 * @param fingerprints whether the SHA-256 of the files is wanted
 * @param bytesRead from disk, by passes that find facts
 * @param rawBytes after decompression, by passes that find facts
 * @param records found by passes that find facts
 */
public record ScanSettings(
        Limits limits,
        CancelSignal cancel,
        boolean fingerprints,
        BiPredicate<SourceFile, String> present,
        LongAdder bytesRead,
        LongAdder rawBytes,
        LongAdder records) {
    /** For files that are only looked at. */
    public static ScanSettings reading(Limits limits) {
        return new ScanSettings(
                limits,
                CancelSignal.NEVER,
                false,
                (file, sha) -> false,
                new LongAdder(),
                new LongAdder(),
                new LongAdder());
    }
}
