/**
 * The text of DQL: tokens, an error-tolerant parser, a syntax tree with positions, the canonical form and diagnostics.
 *
 * <p>This module knows how a query is written, never what it means: names of commands, functions and fields are not
 * resolved here. It depends on nothing, so that an editor or another tool can use it alone.
 */
package dev.quarry.language;
