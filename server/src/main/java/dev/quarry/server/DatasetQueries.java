package dev.quarry.server;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.table.TableShapes;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.Lake;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.analysis.TabularFiles;
import dev.quarry.server.query.QueryRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A data set that can be queried. Closing it leaves the data set open. */
public final class DatasetQueries implements AutoCloseable {
    private final DuckDbEngine engine;
    private final QueryRunner runner;

    private DatasetQueries(Dataset data, EngineOptions options, Clock clock) {
        this.engine = new DuckDbEngine(data, new BucketTables(data), options);
        TabularFiles files =
                data.lookupTables().<TabularFiles>map(TableShapes::new).orElse(TabularFiles.NONE);
        this.runner = new QueryRunner(
                (dql, compileOptions) -> Compiler.compile(dql, compileOptions.with(files)), engine, data, clock);
    }

    /** Over a lake; the engine reads that folder and nothing else. */
    public static DatasetQueries over(Lake lake, Clock clock) {
        return new DatasetQueries(
                lake,
                new EngineOptions(
                        List.of(lake.folder()),
                        Optional.of(lake.temporaryFolder()),
                        Runtime.getRuntime().availableProcessors(),
                        Optional.empty()),
                clock);
    }

    /** Over files that were not loaded; the engine reads no file itself. */
    public static DatasetQueries over(SourceFiles files, Path temporary, Clock clock) {
        return new DatasetQueries(
                files,
                new EngineOptions(
                        List.of(),
                        Optional.of(temporary),
                        Runtime.getRuntime().availableProcessors(),
                        Optional.empty()),
                clock);
    }

    public QueryRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        engine.close();
    }
}
