package dev.quarry.pattern.compile;

import dev.quarry.pattern.matcher.Matcher;
import dev.quarry.pattern.matcher.Shape;

/** A compiled pattern. */
public record Program(Matcher matcher, Shape shape, Scope scope) {}
