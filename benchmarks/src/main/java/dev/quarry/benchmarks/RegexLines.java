package dev.quarry.benchmarks;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Log lines taken apart as one does without patterns: a regular expression, named groups, conversion. */
final class RegexLines {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

    private static final Pattern APACHE =
            Pattern.compile("^(?<client>\\S+) (?<ident>\\S+) (?<user>\\S+) \\[(?<time>[^\\]]+)\\]"
                    + " \"(?<method>[A-Z]+) (?<uri>\\S+) (?<protocol>HTTP/[0-9.]+)\" (?<status>\\d+) (?<bytes>-|\\d+)"
                    + " \"(?<referer>[^\"]*)\" \"(?<agent>[^\"]*)\"");

    private static final Pattern FLOW =
            Pattern.compile("^(?<version>\\d+) (?<account>\\S+) (?<network>\\S+) (?<from>\\S+)"
                    + " (?<to>\\S+) (?<fromport>-|\\d+) (?<toport>-|\\d+) (?<protocol>-|\\d+) (?<packets>-|\\d+)"
                    + " (?<bytes>-|\\d+) (?<start>\\d+) (?<end>\\d+) (?<action>\\S+) (?<status>\\S+)\\s*$");

    /** A line of an access log. */
    record Access(
            int client,
            String ident,
            String user,
            Instant time,
            String method,
            String uri,
            String protocol,
            int status,
            Optional<Long> bytes,
            String referer,
            String agent) {}

    /** A line of a flow log. */
    record Flow(
            int version,
            String account,
            String network,
            int from,
            int to,
            Optional<Long> fromPort,
            Optional<Long> toPort,
            Optional<Long> protocol,
            Optional<Long> packets,
            Optional<Long> bytes,
            Instant start,
            Instant end,
            String action,
            String status) {}

    private RegexLines() {}

    static Optional<Access> apache(String line) {
        Matcher m = APACHE.matcher(line);
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(new Access(
                address(m.group("client")),
                m.group("ident"),
                m.group("user"),
                OffsetDateTime.parse(m.group("time"), TIME).toInstant(),
                m.group("method"),
                m.group("uri"),
                m.group("protocol"),
                Integer.parseInt(m.group("status")),
                number(m.group("bytes")),
                m.group("referer"),
                m.group("agent")));
    }

    static Optional<Flow> flow(String line) {
        Matcher m = FLOW.matcher(line);
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(new Flow(
                Integer.parseInt(m.group("version")),
                m.group("account"),
                m.group("network"),
                address(m.group("from")),
                address(m.group("to")),
                number(m.group("fromport")),
                number(m.group("toport")),
                number(m.group("protocol")),
                number(m.group("packets")),
                number(m.group("bytes")),
                Instant.ofEpochSecond(Long.parseLong(m.group("start"))),
                Instant.ofEpochSecond(Long.parseLong(m.group("end"))),
                m.group("action"),
                m.group("status")));
    }

    private static Optional<Long> number(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Long.parseLong(text));
    }

    /** IPv4 only, without checks: less than the pattern does. */
    private static int address(String text) {
        int address = 0;
        int octet = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                address = address << 8 | octet;
                octet = 0;
            } else {
                octet = octet * 10 + c - '0';
            }
        }
        return address << 8 | octet;
    }
}
