/** Ready patterns for the logs that investigations meet most, one resource file each. */
package dev.quarry.pattern.library;
