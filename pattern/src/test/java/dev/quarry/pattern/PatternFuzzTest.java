package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.quarry.pattern.syntax.Base;
import dev.quarry.pattern.syntax.Element;
import dev.quarry.pattern.syntax.Keyword;
import dev.quarry.pattern.syntax.Look;
import dev.quarry.pattern.syntax.Parser;
import dev.quarry.pattern.syntax.Quantifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * Patterns and texts that a fuzzer finds by what they reach in the code: every pattern compiles or has a mistake at a place,
 * every text is matched in bounded steps, and where the slow matcher knows the pattern, both find the same. Without
 * {@code JAZZER_FUZZ} it reads its seeds only.
 */
@Tag("slow")
class PatternFuzzTest {
    private static final int LONGEST_FOR_SLOW = 40;

    /** The pattern, a zero byte, the text. */
    @FuzzTest(maxDuration = "10m")
    void match(byte[] bytes) {
        String both = new String(bytes, StandardCharsets.UTF_8);
        int end = both.indexOf('\0');
        check(end < 0 ? both : both.substring(0, end), end < 0 ? "" : both.substring(end + 1));
    }

    private static void check(String text, String input) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(text);
        } catch (PatternException mistake) {
            assertThat(mistake.getMessage()).isNotEmpty();
            assertThat(mistake.start()).isBetween(0, text.length());
            assertThat(mistake.end()).isBetween(mistake.start(), text.length());
            return;
        }
        Optional<Pattern.Match> match = pattern.match(input);
        Explanation explanation = pattern.explain(input);
        assertThat(explanation.match()).isEqualTo(match);
        assertThat(explanation.steps()).isLessThanOrEqualTo(1_100_000 + 1_100L * input.length());
        assertThat(pattern.matchesWhole(input))
                .isEqualTo(match.filter(m -> m.end() == input.length()).isPresent());
        List<Pattern.Match> all = pattern.findAll(input, Instant.EPOCH).orElse(List.of());
        int at = 0;
        for (Pattern.Match found : all) {
            assertThat(found.start()).isGreaterThanOrEqualTo(at);
            assertThat(found.end()).isBetween(found.start(), input.length());
            at = found.end();
        }
        if (input.length() <= LONGEST_FOR_SLOW && text.length() <= LONGEST_FOR_SLOW * 2 && isKnown(text)) {
            compare(pattern, text, input, match);
        }
    }

    private static void compare(Pattern pattern, String text, String input, Optional<Pattern.Match> match) {
        Optional<SlowMatcher.Result> expected = SlowMatcher.match(text, input);
        assertThat(match.map(Pattern.Match::end)).isEqualTo(expected.map(SlowMatcher.Result::end));
        Map<String, Object> values = match.map(m -> Values.named(pattern, m)).orElse(Map.of());
        expected.ifPresent(result -> pattern.exports()
                .forEach(export -> assertThat(values.get(export.name()))
                        .isEqualTo(result.captured().getOrDefault(export.name(), "null"))));
    }

    private static boolean isKnown(String text) {
        var tree = Parser.parse(text);
        return tree.macros().isEmpty()
                && tree.elements().stream().allMatch(PatternFuzzTest::isKnown)
                && namesOnce(tree.elements());
    }

    /** What the slow matcher understands. */
    private static boolean isKnown(Element element) {
        boolean plain = element.params().isEmpty();
        Optional<Quantifier> times = element.quantifier();
        boolean ahead = element.look() == Look.AHEAD || element.look() == Look.NOT_AHEAD;
        if (!plain || (element.look() != Look.NONE && (!ahead || element.optional()))) {
            return false;
        }
        return switch (element.base()) {
            case Base.Literal literal -> times.isEmpty() && !literal.text().isEmpty();
            case Base.CharGroup group -> true;
            case Base.Sequence group -> group.elements().stream().allMatch(PatternFuzzTest::isKnown);
            case Base.Alternatives group -> group.elements().stream().allMatch(PatternFuzzTest::isKnown);
            case Base.Named named ->
                element.look() == Look.NONE
                        && (named.keyword() == Keyword.LD || named.keyword() == Keyword.DATA)
                        && times.map(q -> q.min() < q.max()).orElse(true);
            default -> false;
        };
    }

    private static boolean namesOnce(List<Element> elements) {
        List<String> names = names(elements).toList();
        return names.size() == names.stream().distinct().count();
    }

    private static Stream<String> names(List<Element> elements) {
        return elements.stream().flatMap(element -> {
            Stream<String> own = element.export().stream().map(name -> name.text());
            return Stream.concat(
                    own,
                    switch (element.base()) {
                        case Base.Sequence group -> names(group.elements());
                        case Base.Alternatives group -> names(group.elements());
                        default -> Stream.empty();
                    });
        });
    }
}
