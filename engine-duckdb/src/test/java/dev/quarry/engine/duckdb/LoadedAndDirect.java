package dev.quarry.engine.duckdb;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.Loader;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.lake.Lake;
import java.nio.file.Path;
import java.util.List;

/** The same files twice: loaded into a lake, and read where they lie. */
record LoadedAndDirect(Lake lake, SourceFiles files, DuckDbEngine loaded, DuckDbEngine direct)
        implements AutoCloseable {

    /**
     * Loads the files.
     *
     * @param bucket into which they are loaded, and to which their records belong where they lie
     * @param folder of the lake
     */
    static LoadedAndDirect open(Path path, String bucket, Path folder) {
        Lake lake = Lake.open(folder);
        new Loader(lake)
                .load(
                        List.of(path),
                        new LoadOptions(bucket, Limits.DEFAULT),
                        ProgressListener.NONE,
                        CancelSignal.NEVER);
        SourceFiles files = SourceFiles.open(List.of(path), bucket, Limits.DEFAULT);
        return new LoadedAndDirect(
                lake,
                files,
                new DuckDbEngine(lake, SystemTables.NONE, EngineOptions.reading(List.of(folder))),
                new DuckDbEngine(files, SystemTables.NONE, EngineOptions.reading(List.of())));
    }

    List<DuckDbEngine> engines() {
        return List.of(loaded, direct);
    }

    @Override
    public void close() {
        direct.close();
        loaded.close();
        files.close();
        lake.close();
    }
}
