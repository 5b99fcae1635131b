package dev.quarry.pattern.matcher;

/** Ends a run that took more steps than its text justifies. */
public final class BudgetExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BudgetExceeded() {
        super("too many steps for the length of the text", null, false, false);
    }
}
