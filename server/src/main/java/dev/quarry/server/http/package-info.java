/**
 * HTTP: who may talk to the server, what it answers under which address, and errors that are always JSON.
 *
 * <p>{@code /platform/storage/query/v1} is the query API that DQL clients know; {@code /api/quarry/v1} is our own;
 * everything else is the web app.
 */
package dev.quarry.server.http;
