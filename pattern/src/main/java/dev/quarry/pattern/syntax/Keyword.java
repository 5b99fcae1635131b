package dev.quarry.pattern.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the matchers. */
public enum Keyword {
    LD(Repeats.YES, "LDATA"),
    DATA(Repeats.YES),
    EOL(Repeats.YES, "LF"),
    CR(Repeats.YES),
    EOLWIN(Repeats.YES, "WINEOL"),
    STRING(Repeats.YES),
    SQS(Repeats.YES),
    DQS(Repeats.YES),
    CSVSQS(Repeats.YES),
    CSVDQS(Repeats.YES),
    ALNUM(Repeats.YES),
    ALPHA(Repeats.YES),
    BLANK(Repeats.YES),
    CNTRL(Repeats.YES),
    DIGIT(Repeats.YES),
    GRAPH(Repeats.YES),
    LOWER(Repeats.YES),
    UPPER(Repeats.YES),
    PRINT(Repeats.YES),
    PUNCT(Repeats.YES),
    SPACE(Repeats.YES),
    NSPACE(Repeats.YES),
    XDIGIT(Repeats.YES),
    ASCII(Repeats.YES),
    WORD(Repeats.YES),
    BOOLEAN(Repeats.NULLABLE, "BOOL"),
    INT(Repeats.NULLABLE, "INTEGER"),
    LONG(Repeats.NULLABLE),
    HEXINT(Repeats.NULLABLE),
    HEXLONG(Repeats.NULLABLE),
    FLOAT(Repeats.NULLABLE),
    DOUBLE(Repeats.NULLABLE),
    CFLOAT(Repeats.NULLABLE),
    CDOUBLE(Repeats.NULLABLE),
    IPADDR(Repeats.NULLABLE, "IP"),
    IPV4(Repeats.NULLABLE, "IPV4ADDR"),
    IPV6(Repeats.NULLABLE, "IPV6ADDR"),
    CREDITCARD(Repeats.NULLABLE),
    UUIDSTRING(Repeats.NULLABLE),
    SMARTSCAPEID(Repeats.NULLABLE),
    TIMESTAMP(Repeats.NULLABLE, "TIME"),
    ISO8601(Repeats.NULLABLE),
    JSONTIMESTAMP(Repeats.NULLABLE),
    HTTPDATE(Repeats.NULLABLE),
    BOS(Repeats.NO, "BOF"),
    EOS(Repeats.NO, "EOF"),
    MOS(Repeats.NO, "MOF"),
    ENUM(Repeats.NO),
    ARRAY(Repeats.YES),
    STRUCTURE(Repeats.NO),
    KVP(Repeats.YES),
    JSON(Repeats.NO, "JSON_OBJECT"),
    JSON_ARRAY(Repeats.NO),
    JSON_VALUE(Repeats.NO),
    XML(Repeats.NO),
    XML_PLAIN(Repeats.NO),
    XML_VERBOSE(Repeats.NO);

    /** What a quantifier means for a matcher. */
    public enum Repeats {
        YES,
        /** {@code *}: may be absent; {@code +}: may not; counts are wrong. */
        NULLABLE,
        NO
    }

    private static final Map<String, Keyword> BY_NAME = byName();

    private final Repeats repeats;
    /** A second name, or its own. */
    private final String alias;

    Keyword(Repeats repeats) {
        this.repeats = repeats;
        this.alias = name();
    }

    Keyword(Repeats repeats, String alias) {
        this.repeats = repeats;
        this.alias = alias;
    }

    public Repeats repeats() {
        return repeats;
    }

    /** Whether braces after the name hold members and not a quantifier. */
    public boolean hasMembers() {
        return switch (this) {
            case ENUM, ARRAY, STRUCTURE, KVP, JSON, JSON_ARRAY, JSON_VALUE -> true;
            default -> false;
        };
    }

    /** The matcher of a name or an alias, in any case. */
    public static Optional<Keyword> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, Keyword> byName() {
        Map<String, Keyword> names = new HashMap<>();
        for (Keyword keyword : values()) {
            names.put(keyword.name(), keyword);
            names.put(keyword.alias, keyword);
        }
        return Map.copyOf(names);
    }
}
