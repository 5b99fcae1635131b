package dev.quarry.server.query;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.completion.Completion;
import dev.quarry.query.completion.Completions;
import dev.quarry.query.completion.DataPeek;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.value.Value.RecordValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Proposes how to go on with a query, with names and values of the data that the runner reads.
 *
 * <p>A look into the data takes at most {@link #LOOK}; what it found is remembered for {@link #REMEMBERED}, since people
 * ask again with each letter they type.
 */
public final class QueryCompletion {
    /** The longest look into the data. */
    static final Duration LOOK = Duration.ofMillis(700);

    /** How long what was found counts. */
    public static final Duration REMEMBERED = Duration.ofSeconds(60);

    private static final int MOST_REMEMBERED = 64;
    private static final int MOST_ROWS = 500;

    private record Found(long at, List<RecordValue> rows) {
        boolean isRecent() {
            return System.nanoTime() - at < REMEMBERED.toNanos();
        }
    }

    private final QueryRunner runner;
    private final Map<QueryRequest, Found> remembered = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<QueryRequest, Found> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    QueryCompletion(QueryRunner runner) {
        this.runner = runner;
    }

    /**
     * What can stand at a position of the query of a request.
     *
     * @param offset in UTF-16 units
     */
    public Completions at(QueryRequest request, int offset) {
        QueryRequest looking =
                request.withMaxRecords(OptionalLong.of(MOST_ROWS)).withTimeout(LOOK);
        DataPeek data = dql -> rows(looking.withQuery(dql));
        CompileOptions options = runner.options(request);
        return Completion.at(request.query(), offset, options, data);
    }

    private List<RecordValue> rows(QueryRequest request) {
        Found found = remembered.get(request);
        if (found == null || !found.isRecent()) {
            found = new Found(System.nanoTime(), look(request));
            remembered.put(request, found);
        }
        return found.rows();
    }

    private List<RecordValue> look(QueryRequest request) {
        List<RecordValue> rows = new ArrayList<>();
        try {
            runner.run(runner.prepare(request), UNCONTROLLED, rows::add);
        } catch (InvalidQueryException | QueryException e) {
            // Someone is typing: a query that does not run yet is the usual case, and the names are only a help.
            return List.of();
        }
        return List.copyOf(rows);
    }

    private static final QueryControl UNCONTROLLED = new QueryControl() {
        @Override
        public void running(ResultCursor rows) {
            // Nobody else knows of it; it ends with its timeout.
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
