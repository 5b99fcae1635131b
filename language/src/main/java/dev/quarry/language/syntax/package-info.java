/**
 * The syntax tree of DQL. Nodes are immutable records with the span of text they come from.
 *
 * <p>The tree is generic on purpose: a command is a name with parameters, whatever the command. Which parameters a
 * command takes is decided by the analyser, so a new command needs no new syntax.
 */
package dev.quarry.language.syntax;
