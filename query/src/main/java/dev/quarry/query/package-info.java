/**
 * The meaning of DQL: values and types, the catalogue of functions and commands, the analyser, the logical plan and its
 * rewrites, and the {@link dev.quarry.query.engine.Engine} interface that runs a plan.
 *
 * <p>Nothing here knows where records are stored or which engine runs.
 */
package dev.quarry.query;
