package dev.quarry.pattern.syntax;

import java.util.Optional;

/**
 * A member that a JSON matcher asks for.
 *
 * @param value converts the member's text; without quantifier and name of its own
 * @param required whether the JSON does not match without it
 * @param dimensions number of {@code []} after the matcher
 * @param name of the member in the JSON
 * @param alias its name in the output; empty: the same
 * @param hidden whether it is checked only, {@code :null}
 */
public record JsonMember(
        Element value, boolean required, int dimensions, ExportName name, Optional<ExportName> alias, boolean hidden) {

    /** The name in the output. */
    public String outputName() {
        return alias.orElse(name).text();
    }
}
