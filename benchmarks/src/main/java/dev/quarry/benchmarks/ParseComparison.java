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
    /** Few different values, as most fields of logs have. */
    private static final Question SHORT = new Question(
            "parse of a short value of every record, against regexp_extract",
            "fetch logs | parse content, \"JSON:event\""
                    + " | parse event[userAgent], \"LD:agent '/'\" | summarize count(), by: {agent}",
            "SELECT NULLIF(regexp_extract(${userAgent}, '^([^/\\n]+)/', 1), '') AS agent,"
                    + " count(*) FROM ${relation} GROUP BY agent");

    private static final List<Question> OTHERS = List.of(
            new Question(
                    "for comparison: two values out of each",
                    "fetch logs | parse content, \"JSON:event\" | parse event[userAgent], \"LD:agent '/' LD:version (' ' | EOS)\""
                            + " | summarize count(), by: {agent, version}",
                    "SELECT found.agent, found.version, count(*) FROM (SELECT regexp_extract(${userAgent},"
                            + " '^([^/\\n]+)/([^ \\n]+)', ['agent', 'version']) AS found FROM ${relation}) GROUP BY ALL"),
            new Question(
                    "for comparison: of values that are all different",
                    "fetch logs | parse content, \"JSON:event\" | parse event[eventID], \"LD:start '-'\""
                            + " | summarize found = countIf(isNotNull(start)), first = min(start)",
                    "SELECT count(start), min(start) FROM (SELECT regexp_extract(${eventID}, '^([^-\\n]+)-', 1) AS start"
                            + " FROM ${relation})"),
            new Question(
                    "for comparison: of whole records",
                    "fetch logs | parse content, \"LD 'requestID\\\":\\\"' LD:id '\\\"'\""
                            + " | summarize found = countIf(isNotNull(id)), first = min(id)",
                    "SELECT count(id), min(id) FROM (SELECT regexp_extract(content,"
                            + " '^[^\\n]*?requestID\":\"([^\"\\n]+)\"', 1) AS id FROM ${relation})"));

    private ParseComparison() {}

    static void run(Path folder, Report report) throws Exception {
        try (Lake lake = Lake.open(folder);
                DuckDbEngine engine =
                        new DuckDbEngine(lake, SystemTables.NONE, EngineOptions.reading(List.of(folder)));
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Relation.Segments segments = Segments.of(lake);
            Timing.Pair times = times(SHORT, 15, segments, engine, connection);
            report.line(
                    SHORT.title(),
                    Report.milliseconds(times.ours()),
                    Report.milliseconds(times.theirs()),
                    Report.times(times.ratio()),
                    "at most 3",
                    times.ratio() <= 3);
            for (Question other : OTHERS) {
                Timing.Pair found = times(other, 5, segments, engine, connection);
                report.note(
                        other.title(),
                        Report.milliseconds(found.ours()),
                        Report.milliseconds(found.theirs()),
                        Report.times(found.ratio()));
            }
        }
    }

    private static Timing.Pair times(
            Question question, int runs, Relation.Segments segments, DuckDbEngine engine, Connection connection)
            throws Exception {
        Plan plan = Engines.compile(question.dql());
        String sql = QueryComparison.fill(question.sql(), segments);
        long ours = Engines.run(engine, plan);
        long theirs = QueryComparison.rows(connection, sql);
        if (ours != theirs || ours < 1) {
            throw new IllegalStateException(question.title() + ": " + ours + " rows, by hand " + theirs);
        }
        return Timing.inTurn(5, runs, () -> Engines.run(engine, plan), () -> QueryComparison.rows(connection, sql));
    }
}
