package dev.quarry.pattern.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one XML document from a place in a text. */
public final class XmlReader {
    /** Deepest nesting of elements that is read. */
    public static final int MAX_DEPTH = 200;

    private final String text;
    private final int end;
    private int at;

    /** A mistake; without stack, because trying a pattern on other text is the common case. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed", null, false, false);
        }
    }

    public XmlReader(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    /** After the document; where reading failed, the place. */
    public int position() {
        return at;
    }

    /** The root element after declarations and comments; empty where the text is not well-formed. */
    Optional<XmlNode> document() {
        try {
            skipProlog();
            return next("<") ? Optional.of(element(0)) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private void skipProlog() {
        while (true) {
            skipBlank();
            if (next("<?")) {
                skipPast("?>");
            } else if (next("<!--")) {
                skipPast("-->");
            } else if (next("<!DOCTYPE")) {
                int close = text.indexOf('>', at);
                int subset = text.indexOf('[', at);
                if (close < 0 || close >= end || (subset >= 0 && subset < close)) {
                    throw new Malformed();
                }
                at = close + 1;
            } else {
                return;
            }
        }
    }

    private XmlNode element(int depth) {
        if (depth > MAX_DEPTH) {
            throw new Malformed();
        }
        at++;
        String name = name();
        Map<String, String> attributes = attributes();
        List<XmlNode> children = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (next("/>")) {
            at += 2;
            return new XmlNode(name, attributes, children, texts);
        }
        expect(">");
        content(depth, children, texts);
        expect("</");
        if (!name().equals(name)) {
            throw new Malformed();
        }
        skipBlank();
        expect(">");
        if (!children.isEmpty()) {
            texts.removeIf(String::isBlank);
        }
        return new XmlNode(name, attributes, children, texts);
    }

    private void content(int depth, List<XmlNode> children, List<String> texts) {
        StringBuilder part = new StringBuilder();
        while (!next("</")) {
            if (at >= end) {
                throw new Malformed();
            }
            if (next("<![CDATA[")) {
                int from = at + 9;
                skipPast("]]>");
                part.append(text, from, at - 3);
            } else if (text.charAt(at) == '&') {
                part.append(entity());
            } else if (text.charAt(at) != '<') {
                part.append(text.charAt(at++));
            } else {
                flush(part, texts);
                if (next("<!--")) {
                    skipPast("-->");
                } else if (next("<?")) {
                    skipPast("?>");
                } else {
                    children.add(element(depth + 1));
                }
            }
        }
        flush(part, texts);
    }

    private static void flush(StringBuilder part, List<String> texts) {
        if (!part.isEmpty()) {
            texts.add(part.toString());
            part.setLength(0);
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        skipBlank();
        while (at < end && text.charAt(at) != '>' && text.charAt(at) != '/') {
            String name = name();
            skipBlank();
            expect("=");
            skipBlank();
            if (at >= end || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
                throw new Malformed();
            }
            char quote = text.charAt(at++);
            StringBuilder value = new StringBuilder();
            while (at < end && text.charAt(at) != quote && text.charAt(at) != '<') {
                value.append(text.charAt(at) == '&' ? entity() : String.valueOf(text.charAt(at++)));
            }
            expect(String.valueOf(quote));
            if (attributes.put(name, value.toString()) != null) {
                throw new Malformed();
            }
            skipBlank();
        }
        return attributes;
    }

    private String entity() {
        int close = text.indexOf(';', at, Math.min(end, at + 14));
        if (close < 0) {
            throw new Malformed();
        }
        String name = text.substring(at + 1, close);
        at = close + 1;
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> character(name);
        };
    }

    private static String character(String name) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            if (Character.isValidCodePoint(code)) {
                return Character.toString(code);
            }
        } catch (NumberFormatException e) {
            // Not a number: not an entity of XML.
        }
        throw new Malformed();
    }

    private String name() {
        int from = at;
        while (at < end && isName(text.charAt(at), at == from)) {
            at++;
        }
        if (at == from) {
            throw new Malformed();
        }
        return text.substring(from, at);
    }

    private static boolean isName(char c, boolean first) {
        return Character.isLetter(c)
                || c == '_'
                || c == ':'
                || (!first && (Character.isDigit(c) || c == '-' || c == '.'));
    }

    private boolean next(String mark) {
        return at + mark.length() <= end && text.startsWith(mark, at);
    }

    private void expect(String mark) {
        if (!next(mark)) {
            throw new Malformed();
        }
        at += mark.length();
    }

    private void skipPast(String mark) {
        int found = text.indexOf(mark, at);
        if (found < 0 || found + mark.length() > end) {
            throw new Malformed();
        }
        at = found + mark.length();
    }

    private void skipBlank() {
        while (at < end && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
