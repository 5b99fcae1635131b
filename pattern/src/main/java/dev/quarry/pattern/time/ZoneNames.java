package dev.quarry.pattern.time;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** English names of time zones in full: {@code Pacific Standard Time}. Each names one offset, as the abbreviation beside it does. */
final class ZoneNames {
    private static final String LAST_WORD = " TIME";

    /** The longest name has this many characters, {@value #LAST_WORD} included. */
    private static final int LONGEST = 40;

    /** From a name in capitals, without its last word, to the abbreviation. */
    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("COORDINATED UNIVERSAL", "UTC"),
            Map.entry("UNIVERSAL", "UT"),
            Map.entry("GREENWICH MEAN", "GMT"),
            Map.entry("WESTERN EUROPEAN", "WET"),
            Map.entry("WESTERN EUROPEAN STANDARD", "WET"),
            Map.entry("WESTERN EUROPEAN SUMMER", "WEST"),
            Map.entry("BRITISH SUMMER", "BST"),
            Map.entry("CENTRAL EUROPEAN", "CET"),
            Map.entry("CENTRAL EUROPEAN STANDARD", "CET"),
            Map.entry("CENTRAL EUROPEAN SUMMER", "CEST"),
            Map.entry("MIDDLE EUROPE", "MET"),
            Map.entry("MIDDLE EUROPE SUMMER", "MEST"),
            Map.entry("EASTERN EUROPEAN", "EET"),
            Map.entry("EASTERN EUROPEAN STANDARD", "EET"),
            Map.entry("EASTERN EUROPEAN SUMMER", "EEST"),
            Map.entry("SOUTH AFRICA STANDARD", "SAST"),
            Map.entry("MOSCOW STANDARD", "MSK"),
            Map.entry("GULF STANDARD", "GST"),
            Map.entry("PAKISTAN STANDARD", "PKT"),
            Map.entry("PAKISTAN", "PKT"),
            Map.entry("INDIA STANDARD", "IST"),
            Map.entry("INDOCHINA", "ICT"),
            Map.entry("WESTERN INDONESIAN", "WIB"),
            Map.entry("WESTERN INDONESIA", "WIB"),
            Map.entry("SINGAPORE", "SGT"),
            Map.entry("SINGAPORE STANDARD", "SGT"),
            Map.entry("HONG KONG", "HKT"),
            Map.entry("HONG KONG STANDARD", "HKT"),
            Map.entry("AUSTRALIAN WESTERN STANDARD", "AWST"),
            Map.entry("JAPAN STANDARD", "JST"),
            Map.entry("KOREA STANDARD", "KST"),
            Map.entry("KOREAN STANDARD", "KST"),
            Map.entry("AUSTRALIAN CENTRAL STANDARD", "ACST"),
            Map.entry("AUSTRALIAN CENTRAL DAYLIGHT", "ACDT"),
            Map.entry("AUSTRALIAN EASTERN STANDARD", "AEST"),
            Map.entry("AUSTRALIAN EASTERN DAYLIGHT", "AEDT"),
            Map.entry("NEW ZEALAND STANDARD", "NZST"),
            Map.entry("NEW ZEALAND DAYLIGHT", "NZDT"),
            Map.entry("BRASILIA", "BRT"),
            Map.entry("BRASILIA STANDARD", "BRT"),
            Map.entry("ARGENTINA", "ART"),
            Map.entry("ARGENTINA STANDARD", "ART"),
            Map.entry("NEWFOUNDLAND STANDARD", "NST"),
            Map.entry("NEWFOUNDLAND DAYLIGHT", "NDT"),
            Map.entry("ATLANTIC STANDARD", "AST"),
            Map.entry("ATLANTIC DAYLIGHT", "ADT"),
            Map.entry("EASTERN STANDARD", "EST"),
            Map.entry("EASTERN DAYLIGHT", "EDT"),
            Map.entry("CENTRAL STANDARD", "CST"),
            Map.entry("CENTRAL DAYLIGHT", "CDT"),
            Map.entry("MOUNTAIN STANDARD", "MST"),
            Map.entry("MOUNTAIN DAYLIGHT", "MDT"),
            Map.entry("PACIFIC STANDARD", "PST"),
            Map.entry("PACIFIC DAYLIGHT", "PDT"),
            Map.entry("ALASKA STANDARD", "AKST"),
            Map.entry("ALASKA DAYLIGHT", "AKDT"),
            Map.entry("HAWAII STANDARD", "HST"));

    private ZoneNames() {}

    /** The abbreviation of a whole name in any case. */
    static Optional<String> abbreviation(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.endsWith(LAST_WORD)
                ? Optional.ofNullable(ABBREVIATIONS.get(upper.substring(0, upper.length() - LAST_WORD.length())))
                : Optional.empty();
    }

    /** Where the name ends that begins at a place of a text, with its last word, or -1. */
    static int end(String text, int at, int end) {
        int last = Math.min(end, at + LONGEST) - LAST_WORD.length();
        for (int p = at + 1; p <= last; p++) {
            if (text.regionMatches(true, p, LAST_WORD, 0, LAST_WORD.length())) {
                return p + LAST_WORD.length();
            }
        }
        return -1;
    }
}
