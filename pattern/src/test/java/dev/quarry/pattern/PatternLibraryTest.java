package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.pattern.library.PatternLibrary;
import dev.quarry.pattern.library.ReadyPattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ready patterns on lines of their kinds. */
class PatternLibraryTest {
    private static final Instant BASE = Instant.parse("2024-06-01T00:00:00Z");

    /** The file: {@code # name}, then {@code > line} with the values it must yield, and {@code ! line} that must not match. */
    @Test
    void everyPatternReadsItsLines() throws IOException {
        Set<String> tested = new HashSet<>();
        Pattern pattern = null;
        Map<String, Object> values = Map.of();
        for (String line : lines()) {
            String rest = line.substring(Math.min(2, line.length()));
            if (line.startsWith("# ")) {
                pattern = compile(rest);
                tested.add(rest);
            } else if (line.startsWith("> ")) {
                Pattern current = pattern;
                String stop = pattern.explain(rest)
                        .stop()
                        .map(Explanation.Stop::message)
                        .orElse("");
                values = current.match(rest, BASE)
                        .map(m -> Values.named(current, m))
                        .orElse(Map.of("stop", stop));
                assertThat(values).as(line).doesNotContainKey("stop");
            } else if (line.startsWith("! ")) {
                assertThat(pattern.match(rest)).as(line).isEmpty();
            } else {
                String name = line.substring(0, line.indexOf('='));
                String expected = line.substring(name.length() + 1);
                assertThat(String.valueOf(values.get(name))).as(name).isEqualTo(expected);
            }
        }
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        PatternLibrary.all().stream().map(ReadyPattern::name).toList());
    }

    /** Whether the last field has a value: one that is optional may hide that the end of a line was not read. */
    private static boolean endIsThere(Pattern.Match match) {
        return match.values().getLast() != PatternValue.Null.INSTANCE;
    }

    private static List<String> lines() throws IOException {
        try (var in = PatternLibraryTest.class.getResourceAsStream("/library/lines.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Pattern compile(String name) {
        return Pattern.compile(PatternLibrary.get(name).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({
        "web/apache-access, apache_access_10k.log.gz",
        "aws/vpc-flow-default, vpcflow-derived-zeek.log.gz",
        "k8s/audit, k8s-audit-crowdsec.ndjson.gz",
        "network/zeek-json, zeek-apt29-day1.jsonl.gz"
    })
    void realLinesMatch(String name, String file) throws IOException {
        Path path = SharedData.path("logs/" + file);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: no " + path);
        Pattern pattern = compile(name);
        int lines = 0;
        int matched = 0;
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines++;
                matched += pattern.match(line)
                                .filter(PatternLibraryTest::endIsThere)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        System.out.printf("%s: %d of %d lines match%n", name, matched, lines);
        assertThat(matched).isGreaterThanOrEqualTo((int) Math.ceil(lines * 0.999));
    }
}
