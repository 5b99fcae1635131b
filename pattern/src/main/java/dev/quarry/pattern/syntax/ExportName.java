package dev.quarry.pattern.syntax;

/** The name of an export with its place in the pattern text, in UTF-16 units. */
public record ExportName(String text, int start, int end) {}
