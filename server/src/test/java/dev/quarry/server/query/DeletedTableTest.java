package dev.quarry.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarry.engine.duckdb.table.TableFile;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Layout;
import dev.quarry.lake.LookupTables;
import dev.quarry.lake.TableUpload;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.server.DatasetQueries;
import dev.quarry.server.wire.ErrorBody;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lookup table that is deleted before, and while, a query reads it. */
final class DeletedTableTest {
    private static final String NAME = "/lookups/codes";

    private static final QueryControl UNSTOPPED = new QueryControl() {
        @Override
        public void running(ResultCursor rows) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    @TempDir
    private Path folder;

    private static void upload(LookupTables tables) {
        List<RecordValue> rows = List.of(new RecordValue(new LinkedHashMap<>(Map.of("code", Value.of(200L)))));
        try (TableUpload upload = tables.upload(NAME, false)) {
            Layout layout = TableFile.write(rows, upload.file());
            upload.commit("code", Optional.empty(), Optional.empty(), layout, rows.size());
        }
    }

    @Test
    void isAMistakeOfTheQueryThatNamesTheTable() {
        try (Lake lake = Lake.open(folder.resolve("lake"));
                DatasetQueries queries = DatasetQueries.over(lake, Clock.systemUTC())) {
            LookupTables tables = lake.lookupTables().orElseThrow();
            upload(tables);
            String text = "data record(a = 200) | lookup [load \"" + NAME + "\"], sourceField: a, lookupField: code";
            PreparedQuery query = queries.runner().prepare(QueryRequest.of(text));
            tables.delete(NAME);

            QueryException failure = catchThrowableOfType(
                    QueryException.class, () -> queries.runner().run(query, UNSTOPPED, row -> {}));
            ErrorBody body = ErrorBody.of(failure, text, "id");
            assertThat(body.code()).isEqualTo(400);
            assertThat(body.type()).isEqualTo("UNKNOWN_TABULAR_FILE");
            assertThat(body.exceptionType()).isEqualTo("DQL-EXECUTION-ERROR");
            assertThat(body.message()).contains("`" + NAME + "`").contains("deleted");
            assertThat(body.query().orElseThrow().arguments()).containsExactly(NAME);
        }
    }

    @Test
    void aQueryThatHasBegunReadsItToTheEnd() {
        try (Lake lake = Lake.open(folder.resolve("lake"));
                DatasetQueries queries = DatasetQueries.over(lake, Clock.systemUTC())) {
            LookupTables tables = lake.lookupTables().orElseThrow();
            upload(tables);
            PreparedQuery query = queries.runner().prepare(QueryRequest.of("load \"" + NAME + "\""));
            List<RecordValue> rows = new ArrayList<>();
            QueryControl deleting = new QueryControl() {
                @Override
                public void running(ResultCursor cursor) {
                    tables.delete(NAME);
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
            queries.runner().run(query, deleting, rows::add);
            assertThat(rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("code")).isEqualTo(Value.of(200L)));
        }
    }
}
