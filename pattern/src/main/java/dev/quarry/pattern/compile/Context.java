package dev.quarry.pattern.compile;

import java.util.Optional;

/**
 * Where an element stands.
 *
 * @param scope that takes exports; empty where nothing is captured
 * @param memos whether vain searches may be remembered: not in a look-behind, where the text ends elsewhere each time
 * @param loop whether the element ends the body of a repetition, so that another round may follow
 */
record Context(Optional<Scope> scope, boolean memos, boolean loop) {
    Context silent() {
        return scope.isEmpty() ? this : new Context(Optional.empty(), memos, loop);
    }

    Context behind() {
        return new Context(Optional.empty(), false, false);
    }

    Context inScope(Scope inner) {
        return new Context(scope.isEmpty() ? scope : Optional.of(inner), memos, loop);
    }

    Context inLoop(boolean ends) {
        return ends == loop ? this : new Context(scope, memos, ends);
    }
}
