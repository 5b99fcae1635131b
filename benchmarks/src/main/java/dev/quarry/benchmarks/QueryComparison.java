package dev.quarry.benchmarks;

import dev.quarry.demo.MixedQuery;
import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Layout;
import dev.quarry.lake.Relation;
import dev.quarry.query.plan.Plan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The detections over a loaded lake, against SQL written by hand for the same segments. */
final class QueryComparison {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private QueryComparison() {}

    static void run(Path folder, Report report) throws Exception {
        try (Lake lake = Lake.open(folder);
                DuckDbEngine engine =
                        new DuckDbEngine(lake, SystemTables.NONE, EngineOptions.reading(List.of(folder)));
                Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Relation.Segments segments = Segments.of(lake);
            for (Detection query : Detection.ALL) {
                String title = "query " + query.number() + " over the lake, against SQL by hand";
                Timing.Pair times =
                        compare(new Question(title, query.dql(), query.sql()), 15, segments, engine, connection);
                line(title, times, "under 60 ms and at most 2", times.ours() < 0.060 && times.ratio() <= 2, report);
            }
            double logarithms = 0;
            for (MixedQuery query : MixedQuery.values()) {
                Question question = MixedQuestions.of(query);
                Timing.Pair times = compare(question, 7, segments, engine, connection);
                line(question.title(), times, "at most 4", times.ratio() <= 4, report);
                logarithms += Math.log(times.ratio());
            }
            double mean = Math.exp(logarithms / MixedQuery.values().length);
            report.line(
                    "these " + MixedQuery.values().length + " queries, geometric mean",
                    "",
                    "",
                    Report.times(mean),
                    "at most 1.5",
                    mean <= 1.5);
            compilation(report);
        }
    }

    private static Timing.Pair compare(
            Question question, int runs, Relation.Segments segments, DuckDbEngine engine, Connection connection)
            throws Exception {
        Plan plan = Engines.compile(question.dql());
        String sql = fill(question.sql(), segments);
        long ours = Engines.run(engine, plan);
        long theirs = rows(connection, sql);
        if (ours != theirs || ours == 0) {
            throw new IllegalStateException(question.title() + ": " + ours + " rows, by hand " + theirs);
        }
        return Timing.inTurn(5, runs, () -> Engines.run(engine, plan), () -> rows(connection, sql));
    }

    private static void line(String title, Timing.Pair times, String goal, boolean met, Report report) {
        report.line(
                title,
                Report.milliseconds(times.ours()),
                Report.milliseconds(times.theirs()),
                Report.times(times.ratio()),
                goal,
                met);
    }

    /** What comes before the engine: from the text of a query to its plan. */
    private static void compilation(Report report) throws Exception {
        for (Detection query : Detection.ALL) {
            double seconds = Timing.median(200, 200, () -> Engines.compile(query.dql()));
            report.line(
                    "compiling query " + query.number(),
                    Report.milliseconds(seconds),
                    "",
                    "",
                    "under 3 ms",
                    seconds < 0.003);
        }
    }

    static String fill(String sql, Relation.Segments segments) {
        return PLACEHOLDER
                .matcher(sql)
                .replaceAll(match -> Matcher.quoteReplacement(resolve(match.group(1), segments)));
    }

    private static String resolve(String name, Relation.Segments segments) {
        if (name.equals("relation")) {
            return segments.files().stream()
                    .map(file -> "'" + file + "'")
                    .collect(Collectors.joining(", ", "read_parquet([", "])"));
        }
        Layout.Role role = new Layout.Role.ContentPath(List.of(name.split("\\.")));
        return segments.layout().columns().stream()
                .filter(column -> column.role().equals(role))
                .map(Layout.Column::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the layout has no column for " + name));
    }

    static long rows(Connection connection, String sql) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }
}
