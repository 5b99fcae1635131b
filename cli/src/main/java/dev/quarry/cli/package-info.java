/**
 * The {@code quarry} command. Results go to standard output, everything said about them to standard error, so that a pipe
 * gets nothing but data.
 */
package dev.quarry.cli;
