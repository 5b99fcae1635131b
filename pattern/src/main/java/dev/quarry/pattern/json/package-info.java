/** JSON text to values, by RFC 8259, in one pass and with bounded depth. */
package dev.quarry.pattern.json;
