package dev.quarry.ingest.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The member paths to remember while scanning, as a tree of hash tables over key bytes. */
public final class PathTree {
    private final Node root = new Node();
    private int slots;

    /** A tree whose slot {@code i} is the path {@code paths.get(i)}. */
    public static PathTree of(List<List<String>> paths) {
        PathTree tree = new PathTree();
        for (List<String> path : paths) {
            Node node = tree.root;
            for (String name : path) {
                node = node.childFor(name);
            }
            node.slot = tree.slots++;
        }
        return tree;
    }

    public int slots() {
        return slots;
    }

    Node root() {
        return root;
    }

    /** A place in the tree: a slot, children, or both. */
    static final class Node {
        int slot = -1;
        private final List<Node> children = new ArrayList<>();
        private final List<byte[]> names = new ArrayList<>();
        private Node[] table = new Node[0];
        private byte[][] keys = new byte[0][];

        private Node childFor(String name) {
            byte[] key = name.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < names.size(); i++) {
                if (Arrays.equals(names.get(i), key)) {
                    return children.get(i);
                }
            }
            Node child = new Node();
            children.add(child);
            names.add(key);
            rebuild();
            return child;
        }

        private void rebuild() {
            int size = Integer.highestOneBit(children.size() * 4) * 2;
            table = new Node[size];
            keys = new byte[size][];
            for (int i = 0; i < children.size(); i++) {
                byte[] padded = Arrays.copyOf(names.get(i), names.get(i).length + JsonScanner.PADDING);
                int at = (int) KeyHash.of(padded, 0, names.get(i).length) & (size - 1);
                while (table[at] != null) {
                    at = (at + 1) & (size - 1);
                }
                table[at] = children.get(i);
                keys[at] = names.get(i);
            }
        }

        boolean hasChildren() {
            return table.length > 0;
        }

        /** The child with this key, or null: this is asked for every key of every record. */
        Node child(long hash, byte[] buffer, int start, int end) {
            int mask = table.length - 1;
            int at = (int) hash & mask;
            for (Node node = table[at]; node != null; node = table[at]) {
                if (Arrays.equals(keys[at], 0, keys[at].length, buffer, start, end)) {
                    return node;
                }
                at = (at + 1) & mask;
            }
            return null;
        }
    }
}
