/**
 * Where records live: buckets of immutable Parquet segments, the layouts of these segments and the catalogue that says
 * which of them exist. What is not in the catalogue does not exist.
 */
package dev.quarry.lake;
