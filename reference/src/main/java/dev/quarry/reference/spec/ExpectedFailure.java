package dev.quarry.reference.spec;

import dev.quarry.reference.spec.SpecSubject.Failure;
import java.util.List;
import java.util.Optional;

/**
 * How a query has to fail while it runs.
 *
 * @param type the code that clients see
 * @param arguments what the message is about, if the case says so
 * @param message the whole message, if the case says so
 */
public record ExpectedFailure(String type, Optional<List<String>> arguments, Optional<String> message) {

    boolean matches(Failure failure) {
        return type.equals(failure.type())
                && arguments.map(failure.arguments()::equals).orElse(true)
                && message.map(failure.message()::equals).orElse(true);
    }
}
