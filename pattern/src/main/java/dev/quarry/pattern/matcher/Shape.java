package dev.quarry.pattern.matcher;

/**
 * What a run must hold for a pattern.
 *
 * @param sites number of capture sites
 * @param memos number of nodes that remember vain searches
 */
public record Shape(int sites, int memos) {}
