/**
 * From files to records: finds files, takes them apart into records of two layouts, and either loads them into a lake
 * ({@link dev.quarry.ingest.Loader}) or lets them be queried where they lie ({@link dev.quarry.ingest.SourceFiles}).
 */
package dev.quarry.ingest;
