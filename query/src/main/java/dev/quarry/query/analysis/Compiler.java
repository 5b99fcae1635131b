package dev.quarry.query.analysis;

import dev.quarry.language.ParsedQuery;
import dev.quarry.language.Parser;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.rewrite.Rewriter;
import java.util.Optional;

/** From the text of a query to a plan that an engine can run. */
public final class Compiler {
    private Compiler() {}

    /** Compiles a query. Never throws for any text: what is wrong with it is in the diagnostics. */
    public static CompiledQuery compile(String dql, CompileOptions options) {
        ParsedQuery parsed = Parser.parse(dql);
        Diagnostics diagnostics = new Diagnostics(dql);
        parsed.diagnostics().forEach(diagnostics::add);
        Analysis analysis = new Analysis(options, FunctionCatalogue.standard(), diagnostics);
        boolean shallow = DepthCheck.passes(parsed.query(), diagnostics);
        Optional<Plan> plan = parsed.hasErrors() || !shallow
                ? Optional.empty()
                : Optional.of(limited(Pipeline.analyse(parsed.query(), analysis), options));
        return new CompiledQuery(
                dql,
                shallow ? analysis.text(parsed.query()) : dql,
                plan.filter(it -> diagnostics.errorCount() == 0).map(it -> rewritten(it, options)),
                analysis.range(),
                diagnostics.all());
    }

    private static Plan limited(Plan plan, CompileOptions options) {
        return options.maxRecords().isPresent()
                ? new Plan.Limit(plan, options.maxRecords().getAsLong())
                : plan;
    }

    private static Plan rewritten(Plan plan, CompileOptions options) {
        return options.rewrite() ? Rewriter.standard().rewrite(plan) : plan;
    }
}
