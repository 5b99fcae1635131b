package dev.quarry.ingest.scan;

import dev.quarry.lake.Problem;
import java.util.List;

/**
 * What a pass over a whole file found out.
 *
 * @param cloudTrail records of the CloudTrail layout
 * @param oddCloudTrail CloudTrail events of the plain layout
 * @param json other JSON records
 * @param text lines of text
 * @param bytes size after decompression
 * @param first first timestamp; meaningless without records
 * @param last last timestamp
 * @param problems the first of what could not be read
 * @param problemCount how many there were in all
 * @param broken whether it could not be read to its end
 * @param present whether its bytes are loaded already, so that it was not read at all
 */
public record FileFacts(
        long cloudTrail,
        long oddCloudTrail,
        long json,
        long text,
        long bytes,
        long first,
        long last,
        List<Problem> problems,
        long problemCount,
        boolean broken,
        boolean present) {
    public FileFacts {
        problems = List.copyOf(problems);
    }

    public long records() {
        return cloudTrail + plain();
    }

    /** Records of the plain layout. */
    public long plain() {
        return oddCloudTrail + json + text;
    }
}
