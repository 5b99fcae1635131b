package dev.quarry.benchmarks;

/**
 * One question in two languages.
 *
 * @param sql over the columns of the CloudTrail layout; <code>${relation}</code> is the relation, <code>${eventName}</code>
 *     the column of a member
 */
record Question(String title, String dql, String sql) {}
