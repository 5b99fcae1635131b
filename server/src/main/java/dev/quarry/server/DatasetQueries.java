package dev.quarry.server;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.EnginePerQuery;
import dev.quarry.engine.duckdb.table.TableShapes;
import dev.quarry.ingest.SourceFiles;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.Lake;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.analysis.TabularFiles;
import dev.quarry.query.engine.Engine;
import dev.quarry.server.history.ExecutionStore;
import dev.quarry.server.query.QueryHistory;
import dev.quarry.server.query.QueryRunner;
import dev.quarry.server.query.RecordedQueries;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A data set that can be queried. Closing it leaves the data set open. */
public final class DatasetQueries implements AutoCloseable {
    private final Optional<DuckDbEngine> opened;
    private final RecordedQueries queries;
    private final Optional<ExecutionStore> history;

    private DatasetQueries(
            Dataset data, Engine engine, Optional<DuckDbEngine> opened, Clock clock, Optional<ExecutionStore> history) {
        this.history = history;
        this.opened = opened;
        TabularFiles files =
                data.lookupTables().<TabularFiles>map(TableShapes::new).orElse(TabularFiles.NONE);
        QueryRunner runner = new QueryRunner(
                (dql, compileOptions) -> Compiler.compile(dql, compileOptions.with(files)), engine, data, clock);
        this.queries = new RecordedQueries(
                runner, history.<QueryHistory>map(store -> store).orElse(QueryHistory.NONE), clock);
    }

    /** Over a lake; the engine reads that folder and nothing else. */
    public static DatasetQueries over(Lake lake, Clock clock) {
        Optional<ExecutionStore> history =
                Optional.of(new ExecutionStore(lake.folder().resolve("history.sqlite")));
        DuckDbEngine engine = new DuckDbEngine(
                lake, new SystemRecords(lake, history), options(List.of(lake.folder()), lake.temporaryFolder()));
        return new DatasetQueries(lake, engine, Optional.of(engine), clock, history);
    }

    /** Over files that were not loaded; the engine reads no file itself. */
    public static DatasetQueries over(SourceFiles files, Path temporary, Clock clock) {
        Engine engine =
                new EnginePerQuery(files, new SystemRecords(files, Optional.empty()), options(List.of(), temporary));
        return new DatasetQueries(files, engine, Optional.empty(), clock, Optional.empty());
    }

    private static EngineOptions options(List<Path> readable, Path temporary) {
        return new EngineOptions(
                readable, Optional.of(temporary), Runtime.getRuntime().availableProcessors(), Optional.empty());
    }

    /** Begins to open, in the background, what the first query of this process needs. */
    public static void openAhead() {
        DuckDbEngine.openAhead();
    }

    public QueryRunner runner() {
        return queries.runner();
    }

    /** The same, with a memory of what was run. */
    public RecordedQueries recorded() {
        return queries;
    }

    @Override
    public void close() {
        opened.ifPresent(DuckDbEngine::close);
        history.ifPresent(ExecutionStore::close);
    }
}
