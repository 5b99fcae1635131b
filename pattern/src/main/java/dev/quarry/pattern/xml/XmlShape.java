package dev.quarry.pattern.xml;

import dev.quarry.pattern.PatternValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a document becomes a record.
 *
 * @param rootTag the element to begin at: its first occurrence
 * @param excludeRoot whether the root's members are the record, and not its only member
 * @param ignoreNamespace whether prefixes and namespace declarations are left out
 * @param attributes whether attributes are kept, as {@code @name}
 */
public record XmlShape(Optional<String> rootTag, boolean excludeRoot, boolean ignoreNamespace, boolean attributes) {
    /** The record of the document that a reader stands before; empty where there is none. */
    public Optional<PatternValue> read(XmlReader reader) {
        Optional<XmlNode> root = reader.document();
        if (rootTag.isPresent()) {
            root = root.flatMap(node -> node.first(rootTag.get()));
        }
        return root.map(this::document);
    }

    private PatternValue document(XmlNode root) {
        PatternValue content = content(root);
        if (!excludeRoot) {
            return struct(Map.of(name(root.name()), content));
        }
        return content instanceof PatternValue.Struct ? content : struct(Map.of("#text", content));
    }

    private PatternValue content(XmlNode node) {
        Map<String, PatternValue> members = new LinkedHashMap<>();
        if (attributes) {
            node.attributes().forEach((name, value) -> {
                boolean declaration = name.equals("xmlns") || name.startsWith("xmlns:");
                if (!ignoreNamespace || !declaration) {
                    members.put("@" + name(name), new PatternValue.Text(value));
                }
            });
        }
        Map<String, List<PatternValue>> children = new LinkedHashMap<>();
        for (XmlNode child : node.children()) {
            children.computeIfAbsent(name(child.name()), n -> new ArrayList<>()).add(content(child));
        }
        children.forEach((name, values) -> members.put(name, one(values)));
        if (members.isEmpty()) {
            return text(node);
        }
        if (!node.texts().isEmpty()) {
            members.put("#text", text(node));
        }
        return struct(members);
    }

    private static PatternValue text(XmlNode node) {
        if (node.texts().isEmpty()) {
            return new PatternValue.Text("");
        }
        List<PatternValue> parts = new ArrayList<>();
        node.texts().forEach(part -> parts.add(new PatternValue.Text(part)));
        return one(parts);
    }

    private static PatternValue one(List<PatternValue> values) {
        return values.size() == 1 ? values.getFirst() : new PatternValue.Array(List.copyOf(values));
    }

    private static PatternValue struct(Map<String, PatternValue> members) {
        return new PatternValue.Struct(Collections.unmodifiableMap(members));
    }

    private String name(String qualified) {
        return ignoreNamespace ? qualified.substring(qualified.indexOf(':') + 1) : qualified;
    }
}
