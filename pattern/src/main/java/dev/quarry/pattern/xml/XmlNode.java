package dev.quarry.pattern.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a document.
 *
 * @param texts the parts of its text, cut by children and comments; none of them blank if there are children
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, List<String> texts) {
    /** The first element of a name in document order, this one included. */
    Optional<XmlNode> first(String wanted) {
        if (name.equals(wanted)) {
            return Optional.of(this);
        }
        for (XmlNode child : children) {
            Optional<XmlNode> found = child.first(wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
