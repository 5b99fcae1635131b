package dev.quarry.language;

/**
 * Keeps the parser's own recursion and the height of the trees it builds within bounds, so that neither it nor anyone
 * who walks the tree runs out of stack.
 */
final class Depth {
    /** Brackets and prefix operators inside each other. */
    static final int NESTING_LIMIT = 200;
    /** Nodes from the top of an expression to its lowest leaf. */
    static final int HEIGHT_LIMIT = 1_000;

    private int nesting;
    /** Height of the expression, list or query parsed last. */
    private int height;

    boolean enter() {
        return ++nesting <= NESTING_LIMIT;
    }

    void leave() {
        nesting--;
    }

    int height() {
        return height;
    }

    void set(int newHeight) {
        height = newHeight;
    }
}
