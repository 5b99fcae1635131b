package dev.quarry.query.analysis;

import dev.quarry.query.plan.Plan;

/** One command of the language: what it is, and what a use of it means. */
interface CommandAnalyser {
    CommandDescription description();

    /**
     * Appends the command to the plan.
     *
     * @return the plan so far; any plan at all where an error was reported
     */
    Plan analyse(CommandUse use);
}
