package dev.quarry.benchmarks;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Relation;
import dev.quarry.query.plan.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/** {@code parse} of a short value of every record, against DuckDB's own {@code regexp_extract}. */
final class ParseComparison {
    private static final String DQL = "fetch logs | parse content, \"JSON:event\""
            + " | parse event[userAgent], \"LD:agent '/'\" | summarize count(), by: {agent}";

    private static final String SQL = "SELECT NULLIF(regexp_extract(${userAgent}, '^([^/\\n]+)/', 1), '') AS agent,"
            + " count(*) FROM ${relation} GROUP BY agent";

    private ParseComparison() {}

    static void run(Path folder, Report report) throws Exception {
        try (Lake lake = Lake.open(folder);
                DuckDbEngine engine =
                        new DuckDbEngine(lake, SystemTables.NONE, EngineOptions.reading(List.of(folder)));
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Relation.Segments segments = Segments.of(lake);
            Plan plan = Engines.compile(DQL);
            String sql = QueryComparison.fill(SQL, segments);
            long ours = Engines.run(engine, plan);
            long theirs = QueryComparison.rows(connection, sql);
            if (ours != theirs || ours < 2) {
                throw new IllegalStateException("parse: " + ours + " groups, by hand " + theirs);
            }
            Timing.Pair times =
                    Timing.inTurn(5, 15, () -> Engines.run(engine, plan), () -> QueryComparison.rows(connection, sql));
            double ratio = times.ours() / times.theirs();
            report.line(
                    "parse of a short value of every record, against regexp_extract",
                    Report.milliseconds(times.ours()),
                    Report.milliseconds(times.theirs()),
                    Report.times(ratio),
                    "at most 3",
                    ratio <= 3);
        }
    }
}
