package dev.quarry.server.query;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;

/** Makes a plan of a query text; reports mistakes as diagnostics and never throws for a bad query. */
@FunctionalInterface
public interface QueryCompiler {
    CompiledQuery compile(String dql, CompileOptions options);
}
