package dev.quarry.pattern.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads time zones: offsets, the usual abbreviations, their names in full, and names of regions. */
final class Zones {
    /** Minutes east of Greenwich. An abbreviation names one offset, the same in summer and winter. */
    private static final Map<String, Integer> ABBREVIATIONS = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("UT", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MET", 60),
            Map.entry("CEST", 120),
            Map.entry("MEST", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("GST", 240),
            Map.entry("PKT", 300),
            Map.entry("IST", 330),
            Map.entry("ICT", 420),
            Map.entry("WIB", 420),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("AWST", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("ACST", 570),
            Map.entry("ACDT", 630),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("BRT", -180),
            Map.entry("ART", -180),
            Map.entry("NST", -210),
            Map.entry("NDT", -150),
            Map.entry("AST", -240),
            Map.entry("ADT", -180),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600));

    private Zones() {}

    /** A zone as written in a configuration. */
    static Optional<ZoneId> of(String name) {
        String abbreviation = ZoneNames.abbreviation(name).orElseGet(() -> name.toUpperCase(Locale.ROOT));
        Integer minutes = ABBREVIATIONS.get(abbreviation);
        if (minutes != null) {
            return Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60));
        }
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a zone or an offset from a text. */
    static int read(String text, int at, int end, TimeFields into) {
        if (at >= end) {
            return -1;
        }
        char c = text.charAt(at);
        if (c == '+' || c == '-') {
            return offset(text, at, end, into);
        }
        if (c == 'Z' && (at + 1 == end || !isNamePart(text.charAt(at + 1)))) {
            into.offset = 0;
            return at + 1;
        }
        return name(text, at, end, into);
    }

    /** Hours of one or two digits and minutes: {@code +02}, {@code +0200}, {@code +02:00}. */
    private static int offset(String text, int at, int end, TimeFields into) {
        int p = at + 1;
        int hours = 0;
        while (p < end && p < at + 3 && isDigit(text.charAt(p))) {
            hours = hours * 10 + text.charAt(p++) - '0';
        }
        if (p == at + 1) {
            return -1;
        }
        int minutes = 0;
        int from = p < end && text.charAt(p) == ':' ? p + 1 : p;
        if (from + 1 < end && isDigit(text.charAt(from)) && isDigit(text.charAt(from + 1))) {
            minutes = (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
            p = from + 2;
        }
        if (hours > 18 || minutes > 59) {
            return -1;
        }
        int seconds = hours * 3_600 + minutes * 60;
        into.offset = text.charAt(at) == '-' ? -seconds : seconds;
        return p;
    }

    private static int name(String text, int at, int end, TimeFields into) {
        int p = at;
        while (p < end && p < at + 40 && isNamePart(text.charAt(p))) {
            p++;
        }
        if (p == at) {
            return -1;
        }
        String name = text.substring(at, p);
        Integer minutes = ABBREVIATIONS.get(name.toUpperCase(Locale.ROOT));
        if (minutes != null) {
            into.offset = minutes * 60;
            boolean signed = minutes == 0 && p < end && (text.charAt(p) == '+' || text.charAt(p) == '-');
            int after = signed ? offset(text, p, end, into) : -1;
            return after >= 0 ? after : p;
        }
        int after = name.indexOf('/') < 0 ? ZoneNames.end(text, at, end) : p;
        if (after < 0 || (after < end && isNamePart(text.charAt(after)))) {
            return -1;
        }
        Optional<ZoneId> zone = of(text.substring(at, after));
        into.zone = zone.orElse(null);
        return zone.isPresent() ? after : -1;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
