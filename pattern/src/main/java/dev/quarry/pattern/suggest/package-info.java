/** Patterns proposed to people: from lines with marked parts, and from grok expressions. */
package dev.quarry.pattern.suggest;
