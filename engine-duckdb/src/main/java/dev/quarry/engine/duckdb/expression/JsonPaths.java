package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.relation.Step;
import dev.quarry.engine.duckdb.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paths in DuckDB's notation. */
final class JsonPaths {
    /** Names that mean themselves between double quotes; {@code *} would be a wildcard even there. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:/@ -]+");

    private JsonPaths() {}

    /** Empty when a name cannot be written safely. */
    static Optional<Sql> of(List<Step> path) {
        StringBuilder out = new StringBuilder("$");
        for (Step step : path) {
            switch (step) {
                case Step.Member member
                when PLAIN.matcher(member.name()).matches() ->
                    out.append(".\"").append(member.name()).append('"');
                case Step.Element element
                when Math.abs(element.index()) < 1_000_000 ->
                    out.append(element.index() < 0 ? "[#" : "[")
                            .append(element.index())
                            .append(']');
                case Step.Member unsafe -> {
                    return Optional.empty();
                }
                case Step.Element unsafe -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Sql.string(out.toString()));
    }
}
