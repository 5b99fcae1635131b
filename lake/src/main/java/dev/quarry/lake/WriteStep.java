package dev.quarry.lake;

/** The steps of a commit, in their order. */
enum WriteStep {
    SEGMENT_WRITTEN,
    SEGMENT_SYNCED,
    SEGMENT_RENAMED,
    FOLDER_SYNCED,
    CATALOGUE_COMMITTED;

    /** Told about every step once it is done; tests stop the process there. */
    @FunctionalInterface
    interface Observer {
        Observer NONE = step -> {};

        void done(WriteStep step);
    }
}
