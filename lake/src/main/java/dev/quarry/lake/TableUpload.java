package dev.quarry.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A lookup table on its way in. Write a Parquet file at {@link #file()}, then {@link #commit}; until then nobody sees
 * anything of it. Closing without a commit removes the file.
 */
public final class TableUpload implements AutoCloseable {
    private final LookupTables tables;
    private final String name;
    private final boolean overwrite;
    private final Path temporary;
    private final Path target;
    private boolean committed;

    TableUpload(LookupTables tables, String name, boolean overwrite, Path folder, String id) {
        this.tables = tables;
        this.name = name;
        this.overwrite = overwrite;
        this.temporary = folder.resolve(id + Lake.TEMPORARY);
        this.target = folder.resolve(id + Lake.SEGMENT);
    }

    /** A path where nothing is yet. */
    public Path file() {
        return temporary;
    }

    /**
     * Makes the table visible in one step, in the place of one of the same name. When this returns it is on disk.
     *
     * @throws LakeException of kind {@code EXISTS} when there is a table of that name that may not be replaced, of kind
     *     {@code LIMIT} when there are too many tables
     */
    public LookupTable commit(
            String key, Optional<String> displayName, Optional<String> description, Layout layout, long records) {
        try {
            tables.observer().done(WriteStep.SEGMENT_WRITTEN);
            Durable.sync(temporary);
            tables.observer().done(WriteStep.SEGMENT_SYNCED);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            tables.observer().done(WriteStep.SEGMENT_RENAMED);
            Durable.syncFolder(target.getParent());
            tables.observer().done(WriteStep.FOLDER_SYNCED);
            LookupTable table = new LookupTable(
                    name, key, displayName, description, layout, target, records, Files.size(target), Lake.now());
            tables.commit(table, overwrite);
            committed = true;
            tables.observer().done(WriteStep.CATALOGUE_COMMITTED);
            return table;
        } catch (IOException e) {
            throw Failures.of("cannot write the lookup table " + name, e);
        }
    }

    @Override
    public void close() {
        if (committed) {
            return;
        }
        for (Path file : new Path[] {temporary, target}) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The next opening of the lake sweeps it.
                Lake.LOG.debug("left behind: {}", file, e);
            }
        }
    }
}
