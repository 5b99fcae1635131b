package dev.quarry.pattern.suggest;

import dev.quarry.pattern.compile.Compiler;
import dev.quarry.pattern.syntax.CharSet;
import dev.quarry.pattern.syntax.Parser;
import java.time.ZoneOffset;
import java.util.Map;

/** The usual names of grok as matchers. */
final class GrokNames {
    private static final String HOST = "[a-zA-Z0-9._\\-]{1,4096}";
    private static final String TEXT = "NSPACE{1,65536}";

    /** {@code @} stands for the name of the export; without one it comes last. */
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
            Map.entry("USER", HOST),
            Map.entry("USERNAME", HOST),
            Map.entry("HOSTNAME", HOST),
            Map.entry("HOST", HOST),
            Map.entry("SYSLOGHOST", "[a-zA-Z0-9.:_\\-]{1,4096}"),
            Map.entry("IPORHOST", "[a-zA-Z0-9.:_\\-]{1,4096}"),
            Map.entry("HTTPDUSER", "[a-zA-Z0-9._@+\\-]{1,4096}"),
            Map.entry("HOSTPORT", "([a-zA-Z0-9._\\-]{1,4096} ':' INT)"),
            Map.entry("MAC", "[0-9A-Fa-f.:\\-]{12,17}"),
            Map.entry("PROG", "[a-zA-Z0-9._/%\\-]{1,4096}"),
            Map.entry("LOGLEVEL", "ALPHA"),
            Map.entry("MONTH", "ALPHA"),
            Map.entry("DAY", "ALPHA"),
            Map.entry("YEAR", "INT"),
            Map.entry("MONTHNUM", "INT(min=1, max=12)"),
            Map.entry("MONTHDAY", "INT(min=1, max=31)"),
            Map.entry("HOUR", "INT(min=0, max=23)"),
            Map.entry("MINUTE", "INT(min=0, max=59)"),
            Map.entry("SECOND", "DOUBLE(min=0, max=61)"),
            Map.entry("TIME", "[0-9:.,]{5,18}"),
            Map.entry("HTTPDATE", "HTTPDATE"),
            Map.entry("SYSLOGTIMESTAMP", "TIMESTAMP('MMM d HH:mm:ss')"),
            Map.entry(
                    "TIMESTAMP_ISO8601",
                    "(TIMESTAMP('yyyy-MM-ddTHH:mm:ss.fZ')@ | TIMESTAMP('yyyy-MM-dd HH:mm:ss.f')@ | ISO8601@ | TIMESTAMP@)"),
            Map.entry("PATH", TEXT),
            Map.entry("UNIXPATH", TEXT),
            Map.entry("URIPATH", TEXT),
            Map.entry("URIPATHPARAM", TEXT),
            Map.entry("URI", TEXT));

    private GrokNames() {}

    /** What a name stands for, as {@code NUMBER}, {@code NUMBER:bytes} or {@code NUMBER:bytes:int}. */
    static RegexNode node(String reference, int at) {
        String[] parts = reference.split(":", 3);
        String matcher = MATCHERS.get(parts[0]);
        if (matcher == null) {
            throw RegexParser.error(at, "the grok name '" + parts[0] + "' has no counterpart");
        }
        CharSet first = Compiler.compile(Parser.parse(matcher.replace("@", "")), ZoneOffset.UTC)
                .matcher()
                .first();
        boolean named = parts.length > 1 && !parts[1].isEmpty();
        boolean whole = parts.length > 2 && parts[2].matches("int|long");
        String typed = whole && matcher.equals("DOUBLE") ? "LONG" : matcher;
        String export = named ? ":" + Literals.name(parts[1]) : "";
        String written = typed.contains("@") ? typed.replace("@", export) : typed + export;
        return new RegexNode.Reference(at, first, named, written);
    }
}
