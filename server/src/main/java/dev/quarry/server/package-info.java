/**
 * Puts the parts together: a data set with an engine over it, and a server that owns a lake.
 *
 * <p>While a server runs it is the only process that has the lake open; its address and token are in the lake's folder, for
 * the user's eyes only, so that the command line finds it.
 */
package dev.quarry.server;
