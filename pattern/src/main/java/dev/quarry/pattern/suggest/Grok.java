package dev.quarry.pattern.suggest;

import java.util.Map;

/**
 * Grok expressions as patterns.
 *
 * <p>{@code Grok.toPattern("%{IP:client} %{WORD:verb}")} is {@code IPADDR:client ' ' WORD:verb}. Taken over are the usual
 * names with plain text between them; regular expressions between them are not.
 */
public final class Grok {
    private static final Map<String, String> MATCHERS = Map.ofEntries(
            Map.entry("IP", "IPADDR"),
            Map.entry("IPV4", "IPV4"),
            Map.entry("IPV6", "IPV6"),
            Map.entry("INT", "LONG"),
            Map.entry("NUMBER", "DOUBLE"),
            Map.entry("BASE10NUM", "DOUBLE"),
            Map.entry("POSINT", "LONG(min=1)"),
            Map.entry("NONNEGINT", "LONG(min=0)"),
            Map.entry("BASE16NUM", "HEXLONG"),
            Map.entry("WORD", "WORD"),
            Map.entry("NOTSPACE", "NSPACE"),
            Map.entry("SPACE", "SPACE*"),
            Map.entry("DATA", "LD*"),
            Map.entry("GREEDYDATA", "LD{0,1000000}"),
            Map.entry("QUOTEDSTRING", "DQS*"),
            Map.entry("QS", "DQS*"),
            Map.entry("UUID", "UUIDSTRING"),
            Map.entry("USER", "[a-zA-Z0-9._-]{1,4096}"),
            Map.entry("USERNAME", "[a-zA-Z0-9._-]{1,4096}"),
            Map.entry("HOSTNAME", "[a-zA-Z0-9._-]{1,4096}"),
            Map.entry("HOST", "[a-zA-Z0-9._-]{1,4096}"),
            Map.entry("IPORHOST", "[a-zA-Z0-9.:_-]{1,4096}"),
            Map.entry("LOGLEVEL", "ALPHA"),
            Map.entry("HTTPDATE", "HTTPDATE"),
            Map.entry("SYSLOGTIMESTAMP", "TIMESTAMP('MMM d HH:mm:ss')"),
            Map.entry("PATH", "NSPACE{1,65536}"),
            Map.entry("URIPATH", "NSPACE{1,65536}"),
            Map.entry("URIPATHPARAM", "NSPACE{1,65536}"),
            Map.entry("URI", "NSPACE{1,65536}"));

    private Grok() {}

    /**
     * The pattern of a grok expression.
     *
     * @throws IllegalArgumentException naming the part that has no counterpart, with its position
     */
    public static String toPattern(String grok) {
        StringBuilder out = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < grok.length()) {
            char c = grok.charAt(at);
            if (grok.startsWith("%{", at)) {
                flush(text, out);
                int end = grok.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("The expression at " + at + " is not closed; add }");
                }
                out.append(reference(grok.substring(at + 2, end), at)).append(' ');
                at = end + 1;
            } else if (c == '\\' && at + 1 < grok.length() && !Character.isLetterOrDigit(grok.charAt(at + 1))) {
                text.append(grok.charAt(at + 1));
                at += 2;
            } else if ((c == '^' && at == 0) || (c == '$' && at == grok.length() - 1)) {
                at++;
            } else if ("\\^$.|?*+()[]{}".indexOf(c) >= 0) {
                throw new IllegalArgumentException("At " + at + ", '" + c
                        + "' is a regular expression, which is not taken over; write \\" + c + " for the character");
            } else {
                text.append(c);
                at++;
            }
        }
        flush(text, out);
        if (grok.endsWith("$")) {
            out.append("EOS");
        }
        return out.toString().strip();
    }

    private static void flush(StringBuilder text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append(Literals.quote(text.toString())).append(' ');
            text.setLength(0);
        }
    }

    /** A name with what it is stored as: {@code NUMBER:bytes:int}. */
    private static String reference(String reference, int at) {
        int colon = reference.indexOf(':');
        String name = colon < 0 ? reference : reference.substring(0, colon);
        String matcher = MATCHERS.get(name);
        if (matcher == null) {
            throw new IllegalArgumentException("At " + at + ", the grok name '" + name + "' has no counterpart");
        }
        if (colon < 0) {
            return matcher;
        }
        int type = reference.indexOf(':', colon + 1);
        boolean whole = type > 0 && reference.substring(type + 1).matches("int|long");
        String export = reference.substring(colon + 1, type < 0 ? reference.length() : type);
        return (whole && matcher.equals("DOUBLE") ? "LONG" : matcher) + ":" + Literals.name(export);
    }
}
