package dev.quarry.cli;

import dev.quarry.pattern.Explanation;
import java.io.IOException;

/** Writes what a pattern made of lines, while they come. */
interface PatternTestReport {
    /**
     * One more line.
     *
     * @param number of the line, from 1
     */
    void add(long number, String line, Explanation explanation) throws IOException;

    void finish(long lines, long matched) throws IOException;
}
