package dev.quarry.engine.duckdb.relation;

/** Fields that every stored record has, readable by name, but not shown unless selected. */
public final class HiddenFields {
    public static final String BUCKET = "dt.system.bucket";
    public static final String SAMPLING_RATIO = "dt.system.sampling_ratio";
    public static final String RECORD_ID = "quarry.record_id";
    public static final String SOURCE_FILE = "quarry.source.file";
    public static final String SOURCE_OFFSET = "quarry.source.offset";

    private HiddenFields() {}

    public static boolean isHidden(String name) {
        return name.startsWith("dt.system.") || name.startsWith("quarry.");
    }
}
