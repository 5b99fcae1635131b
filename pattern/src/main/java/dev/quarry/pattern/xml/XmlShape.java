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
 * @param detail how much of the document, in which form
 */
public record XmlShape(Optional<String> rootTag, boolean excludeRoot, boolean ignoreNamespace, Detail detail) {
    /** What a record says of an element. */
    public enum Detail {
        /** Attributes, texts and children, each in the shortest form that this element allows. */
        ADAPTING,
        /** As {@link #ADAPTING}, without attributes. */
        PLAIN,
        /**
         * Everything in one form, whatever the element holds: an element is a record with its texts as the array
         * {@code #text}, and elements of a name are an array, so that a path that fits one document fits all of their kind.
         */
        VERBOSE
    }

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
            return struct(Map.of(name(root.name()), some(List.of(content))));
        }
        return content instanceof PatternValue.Struct ? content : struct(Map.of("#text", content));
    }

    private PatternValue content(XmlNode node) {
        Map<String, PatternValue> members = new LinkedHashMap<>();
        if (detail != Detail.PLAIN) {
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
        children.forEach((name, values) -> members.put(name, some(values)));
        List<PatternValue> texts = new ArrayList<>();
        node.texts().forEach(part -> texts.add(new PatternValue.Text(part)));
        if (detail != Detail.VERBOSE && members.isEmpty()) {
            return texts.isEmpty() ? new PatternValue.Text("") : some(texts);
        }
        if (detail == Detail.VERBOSE || !texts.isEmpty()) {
            members.put("#text", some(texts));
        }
        return struct(members);
    }

    private PatternValue some(List<PatternValue> values) {
        return detail != Detail.VERBOSE && values.size() == 1
                ? values.getFirst()
                : new PatternValue.Array(List.copyOf(values));
    }

    private static PatternValue struct(Map<String, PatternValue> members) {
        return new PatternValue.Struct(Collections.unmodifiableMap(members));
    }

    private String name(String qualified) {
        return ignoreNamespace ? qualified.substring(qualified.indexOf(':') + 1) : qualified;
    }
}
