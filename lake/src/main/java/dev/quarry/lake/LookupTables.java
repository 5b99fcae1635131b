package dev.quarry.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lookup tables of a lake. Safe for use by many threads.
 *
 * <p>A file that is replaced or deleted stays until the last query that reads it has ended.
 */
public final class LookupTables {
    /** Most tables in a lake. */
    public static final int MOST = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final TableCatalogue catalogue;

    /** Held by whoever uses the catalogue. */
    private final ReentrantLock writing;

    private final WriteStep.Observer observer;
    private final Map<String, LookupTable> tables = new TreeMap<>();

    /** How many queries read a file. */
    private final Map<Path, Integer> readers = new HashMap<>();

    /** No table any more, but still read. */
    private final Set<Path> unwanted = new HashSet<>();

    LookupTables(Path folder, TableCatalogue catalogue, ReentrantLock writing, WriteStep.Observer observer) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.writing = writing;
        this.observer = observer;
        catalogue.all(folder).forEach(table -> tables.put(table.name(), table));
    }

    /** All tables, by name. */
    public synchronized List<LookupTable> list() {
        return List.copyOf(tables.values());
    }

    /** The table of a name; empty where there is none. */
    public synchronized Optional<LookupTable> find(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** A table for reading; empty when there is none of that name. The caller closes it. */
    public synchronized Optional<LookupTable.Lease> read(String name) {
        return find(name).map(table -> {
            readers.merge(table.file(), 1, Integer::sum);
            return new Reading(table);
        });
    }

    /**
     * Begins a new table.
     *
     * @param overwrite whether a table of that name is replaced
     * @throws LakeException of kind {@code BAD_NAME}, {@code EXISTS} or {@code LIMIT}
     */
    public synchronized TableUpload upload(String name, boolean overwrite) {
        check(TableName.check(name), overwrite);
        byte[] id = new byte[12];
        RANDOM.nextBytes(id);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failures.of("cannot make " + folder, e);
        }
        return new TableUpload(this, name, overwrite, folder, HexFormat.of().formatHex(id));
    }

    /** Deletes a table; false when there is none of that name. */
    public synchronized boolean delete(String name) {
        LookupTable table = tables.get(name);
        if (table == null) {
            return false;
        }
        locked(() -> catalogue.delete(name));
        tables.remove(name);
        discard(table.file());
        return true;
    }

    synchronized void commit(LookupTable table, boolean overwrite) {
        check(table.name(), overwrite);
        locked(() -> catalogue.put(table));
        LookupTable replaced = tables.put(table.name(), table);
        if (replaced != null) {
            discard(replaced.file());
        }
    }

    WriteStep.Observer observer() {
        return observer;
    }

    private void check(String name, boolean overwrite) {
        boolean exists = tables.containsKey(name);
        if (exists && !overwrite) {
            throw new LakeException(
                    LakeException.Kind.EXISTS,
                    "there is a lookup table " + name + " already; say that it is to be overwritten");
        }
        if (!exists && tables.size() >= MOST) {
            throw new LakeException(
                    LakeException.Kind.LIMIT, "there are " + MOST + " lookup tables already: delete one first");
        }
    }

    private void locked(Runnable change) {
        writing.lock();
        try {
            change.run();
        } finally {
            writing.unlock();
        }
    }

    private void discard(Path file) {
        if (readers.containsKey(file)) {
            unwanted.add(file);
        } else {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The next opening of the lake sweeps it.
            Lake.LOG.debug("left behind: {}", file, e);
        }
    }

    private synchronized void release(Path file) {
        if (readers.merge(file, -1, Integer::sum) == 0) {
            readers.remove(file);
            if (unwanted.remove(file)) {
                delete(file);
            }
        }
    }

    /** One use of a table. */
    private final class Reading implements LookupTable.Lease {
        private final LookupTable table;
        private boolean closed;

        Reading(LookupTable table) {
            this.table = table;
        }

        @Override
        public LookupTable table() {
            return table;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                release(table.file());
            }
        }
    }
}
