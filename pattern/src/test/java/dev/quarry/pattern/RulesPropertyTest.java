package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Compiled patterns do what the rules say, whatever the pattern and the text. */
class RulesPropertyTest {
    private static int matched;

    @Property(tries = 1_000)
    void compiledPatternsFollowTheRules(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        Pattern compiled = Pattern.compile(pattern);
        Optional<SlowMatcher.Result> expected = SlowMatcher.match(pattern, text);
        Optional<Pattern.Match> actual = compiled.match(text);
        assertThat(actual.map(Pattern.Match::end)).isEqualTo(expected.map(SlowMatcher.Result::end));
        Map<String, Object> values = actual.map(m -> Values.named(compiled, m)).orElse(Map.of());
        for (Pattern.Export export : compiled.exports()) {
            String wanted = expected.map(r -> r.captured().getOrDefault(export.name(), "null"))
                    .orElse("null");
            assertThat(values.getOrDefault(export.name(), "null")).isEqualTo(wanted);
        }
        if (actual.isPresent()) {
            matched++;
        }
        assertThat(compiled.explain(text).match()).isEqualTo(actual);
        Optional<Pattern.Match> found = compiled.find(text, 0);
        assertThat(found.map(Pattern.Match::end))
                .isEqualTo(SlowMatcher.find(pattern, text).map(SlowMatcher.Result::end));
        List<Pattern.Match> all = compiled.findAll(text, Instant.EPOCH).orElseThrow();
        assertThat(all.stream().findFirst()).isEqualTo(found);
        assertThat(all.stream()
                        .map(m -> compiled.find(text, m.start()).orElseThrow())
                        .toList())
                .isEqualTo(all);
    }

    @AfterContainer
    static void someMatched() {
        assertThat(matched).isGreaterThan(100);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aab1,-\n").ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> patterns() {
        return sequence(2).map(RulesPropertyTest::numbered);
    }

    /** Gives every marked element a name of its own. */
    private static String numbered(String pattern) {
        StringBuilder out = new StringBuilder();
        int count = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '@') {
                out.append(":n").append(count++);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Arbitrary<String> sequence(int depth) {
        return element(depth).list().ofMinSize(1).ofMaxSize(5).map(list -> String.join(" ", list));
    }

    private static Arbitrary<String> element(int depth) {
        Arbitrary<String> atoms = Arbitraries.of(
                "'a'",
                "'b'",
                "','",
                "'ab'",
                "[ab]+",
                "[a-c]*",
                "[1,]",
                "[^\\n]{1,2}",
                "LD",
                "DATA",
                "LD*",
                "LD{1,3}",
                "[a1]{2}",
                "'-'");
        Arbitrary<String> looks = Arbitraries.of(">>'a'", "!>>'b'", ">>('a' ',')");
        Arbitrary<String> marked = Arbitraries.of("", "?", "@", "?@");
        Arbitrary<String> simple = atoms.flatMap(atom -> marked.map(mark -> atom + mark));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<String> group = sequence(depth - 1).flatMap(inner -> marked.map(mark -> "(" + inner + ")" + mark));
        Arbitrary<String> alternatives = element(depth - 1)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(list -> list.stream().collect(Collectors.joining(" | ", "(", ")")))
                .flatMap(inner -> marked.map(mark -> inner + mark));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, simple),
                net.jqwik.api.Tuple.of(1, looks),
                net.jqwik.api.Tuple.of(2, group),
                net.jqwik.api.Tuple.of(2, alternatives));
    }

    /** The shape of a pattern matters more than its luck: each of these once failed or might. */
    @net.jqwik.api.Example
    void knownCases() {
        for (String pattern : List.of("LD? 'a'", "(LD)? 'a'", "(LD 'a'?) 'b'", "(LD | 'a') [ab]+", "LD* DATA 'a'")) {
            for (String text : List.of("", "a", "ab", "bab", "b\na", "aab")) {
                compiledPatternsFollowTheRules(pattern, text);
            }
        }
    }
}
