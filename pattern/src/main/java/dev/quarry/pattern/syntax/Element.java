package dev.quarry.pattern.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One matcher expression with all that is attached to it.
 *
 * @param params configuration in the order written
 * @param optional whether marked {@code ?}
 * @param start first unit of the element in the pattern text
 * @param end after its last unit
 */
public record Element(
        Look look,
        Base base,
        List<Param> params,
        Optional<Quantifier> quantifier,
        boolean optional,
        Optional<ExportName> export,
        int start,
        int end) {

    /** An element with nothing attached. */
    public static Element plain(Base base, int start, int end) {
        return new Element(Look.NONE, base, List.of(), Optional.empty(), false, Optional.empty(), start, end);
    }
}
