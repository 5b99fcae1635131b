package dev.quarry.pattern.library;

/**
 * A pattern for a known kind of log.
 *
 * @param name such as {@code aws/vpc-flow-default}
 * @param title for people, such as {@code AWS VPC flow log, default format}
 * @param description one or two sentences
 * @param text the pattern
 */
public record ReadyPattern(String name, String title, String description, String text) {}
