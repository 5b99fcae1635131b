/** From pattern text to a tree with positions: what is written, before it is decided what it does. */
package dev.quarry.pattern.syntax;
