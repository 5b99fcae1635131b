package dev.quarry.server.http;

import dev.quarry.cases.CaseStore;
import dev.quarry.lake.Lake;
import dev.quarry.server.load.LoadService;
import dev.quarry.server.query.QueryService;
import java.time.Clock;

/**
 * What the HTTP server makes reachable.
 *
 * @param clock what queries take for now
 */
public record ServerParts(QueryService queries, CaseStore cases, Lake lake, LoadService loads, Clock clock) {}
