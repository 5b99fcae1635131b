/**
 * Loading into a lake that a server owns: the work in the background, and its progress, report and the lake's status as JSON
 * that the command line reads back.
 */
package dev.quarry.server.load;
