package dev.quarry.pattern.compile;

import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.PatternTree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The macros of a pattern and those being put in at the moment. */
final class Macros {
    private static final int MAX_DEPTH = 50;

    private final PatternTree tree;
    private final Deque<String> open = new ArrayDeque<>();

    Macros(PatternTree tree) {
        this.tree = tree;
    }

    /** The body of a macro; {@link #leave} when it is compiled. */
    List<Element> enter(String name, Element use) {
        List<Element> body = tree.macros().get(name);
        if (body == null) {
            throw Compiler.error(use, "The macro $" + name + " is not defined; define it first: $" + name + " = …;");
        }
        if (open.contains(name)) {
            throw Compiler.error(use, "The macro $" + name + " uses itself");
        }
        if (open.size() >= MAX_DEPTH) {
            throw Compiler.error(use, "Macros are nested deeper than " + MAX_DEPTH);
        }
        open.push(name);
        return body;
    }

    void leave(String name) {
        open.remove(name);
    }
}
