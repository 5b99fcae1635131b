package dev.quarry.pattern.syntax;

import java.util.List;
import java.util.Map;

/** A whole pattern as written: macro definitions by name, then the elements. */
public record PatternTree(Map<String, List<Element>> macros, List<Element> elements) {}
