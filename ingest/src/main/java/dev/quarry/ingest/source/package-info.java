/** Files as streams of decompressed bytes, with every way in which they can be broken or hostile held to a bound. */
package dev.quarry.ingest.source;
