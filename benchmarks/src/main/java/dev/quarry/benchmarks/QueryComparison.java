package dev.quarry.benchmarks;

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
            for (Tutorial query : Tutorial.QUERIES) {
                Plan plan = Engines.compile(query.dql());
                String sql = fill(query.sql(), segments);
                long ours = Engines.run(engine, plan);
                long theirs = rows(connection, sql);
                if (ours != theirs || ours == 0) {
                    throw new IllegalStateException(
                            "query " + query.number() + ": " + ours + " rows, by hand " + theirs);
                }
                Timing.Pair times = Timing.inTurn(5, 15, () -> Engines.run(engine, plan), () -> rows(connection, sql));
                double ratio = times.ours() / times.theirs();
                report.line(
                        "query " + query.number() + " over the lake, against SQL by hand",
                        Report.milliseconds(times.ours()),
                        Report.milliseconds(times.theirs()),
                        Report.times(ratio),
                        "under 60 ms and at most 2",
                        times.ours() < 0.060 && ratio <= 2);
            }
        }
    }

    private static String fill(String sql, Relation.Segments segments) {
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

    private static long rows(Connection connection, String sql) throws SQLException {
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
