/** Talks to a server that owns a lake, the way any other client of its API could. */
package dev.quarry.server.client;
