package dev.quarry.pattern.compile;

import dev.quarry.pattern.PatternType;
import dev.quarry.pattern.matcher.Matcher;

/** A place in the pattern that captures a value: one per export written, of which several may share a name. */
public record Site(int index, Matcher matcher, PatternType type) {}
