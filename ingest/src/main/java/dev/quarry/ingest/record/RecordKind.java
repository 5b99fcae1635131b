package dev.quarry.ingest.record;

/** What a record is, and with that where it is kept. */
public enum RecordKind {
    /** A CloudTrail event whose members are of the types of their columns, without duplicate keys, not nested too deep. */
    CLOUDTRAIL,
    /** Any other CloudTrail event: it has the same attributes, but no columns for the members of its content. */
    ODD_CLOUDTRAIL,
    /** Another JSON object. */
    JSON,
    /** A line of text. */
    TEXT;

    public boolean cloudTrail() {
        return this == CLOUDTRAIL || this == ODD_CLOUDTRAIL;
    }
}
