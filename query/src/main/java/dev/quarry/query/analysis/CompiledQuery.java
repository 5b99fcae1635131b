package dev.quarry.query.analysis;

import dev.quarry.language.Diagnostic;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of compiling.
 *
 * @param text the query as given
 * @param canonical its canonical form, as far as it could be parsed
 * @param plan present unless a diagnostic is an error
 * @param range the timeframe the query reads (the analysis timeframe of the API)
 */
public record CompiledQuery(
        String text, String canonical, Optional<Plan> plan, TimeRange range, List<Diagnostic> diagnostics) {
    public CompiledQuery {
        diagnostics = List.copyOf(diagnostics);
    }
}
