package dev.quarry.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RequiredStringsPropertiesTest {
    private static final String LONG = "x".repeat(64);

    /** A tiny alphabet of parts, so that brackets, quotes and the strings themselves meet at every distance. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        "\",\"",
                        "\":\"",
                        "\":",
                        ",",
                        "a",
                        "key",
                        "\"key\"",
                        "\"a\"",
                        " ",
                        "\n",
                        "\\",
                        "\\u0061",
                        "é",
                        "\u0001",
                        LONG,
                        "\"" + LONG + "\"",
                        "12",
                        "\"a\":\"key\",",
                        "}{",
                        "null",
                        "\u007F")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(parts -> "{" + String.join("", parts));
    }

    /** Eight bytes at a time it must come to what one byte after the other says, wherever the data ends. */
    @Property(tries = 5_000)
    void endsWhereBytesTakenOneByOneSay(@ForAll("texts") String text) {
        for (List<String> required : List.of(List.of("key"), List.of("a", "key"), List.of("key" + LONG, "a"))) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int limit = 1; limit <= bytes.length; limit++) {
                byte[] data = Arrays.copyOf(Arrays.copyOf(bytes, limit), limit + JsonScanner.PADDING);
                assertThat(RequiredStrings.of(required).endWithout(data, 0, limit))
                        .as("%s up to %d without %s", text, limit, required)
                        .isEqualTo(endWithout(data, limit, required));
            }
        }
    }

    @Test
    void findsAStringAtEveryDistance() {
        for (int length = 0; length < 100; length++) {
            String filler = "y".repeat(length);
            String text = "{\"" + filler + "\":\"key\"}";
            byte[] data = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() + JsonScanner.PADDING);
            assertThat(RequiredStrings.of(List.of("key")).endWithout(data, 0, text.length()))
                    .isNegative();
            assertThat(RequiredStrings.of(List.of("kez")).endWithout(data, 0, text.length()))
                    .isEqualTo(text.length());
        }
    }

    @Test
    void takesNothingForTheEndThatClosesAnotherBracket() {
        String wrapper = "{\"Records\":[{\"a\":\"\"},}\"b\":\"key\"}]}";
        byte[] data = Arrays.copyOf(wrapper.getBytes(StandardCharsets.UTF_8), wrapper.length() + JsonScanner.PADDING);
        assertThat(RequiredStrings.of(List.of("a", "other")).endWithout(data, 0, wrapper.length()))
                .isNegative();
    }

    @Test
    void leavesToOthersWhatNestsDeeply() {
        for (int depth : new int[] {1, 2, 63, 64, 65, 200}) {
            String text = "{\"a\":".repeat(depth) + "0" + "}".repeat(depth);
            byte[] data = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() + JsonScanner.PADDING);
            assertThat(RequiredStrings.of(List.of("key")).endWithout(data, 0, text.length()))
                    .isEqualTo(depth <= 64 ? text.length() : -1);
        }
    }

    private static int endWithout(byte[] data, int limit, List<String> required) {
        Set<String> missing = new HashSet<>(required);
        Deque<Integer> open = new ArrayDeque<>();
        int begin = -1;
        for (int at = 0; at < limit; at++) {
            int c = data[at];
            if (begin >= 0) {
                if (c == '"') {
                    missing.remove(new String(data, begin, at - begin, StandardCharsets.UTF_8));
                    if (missing.isEmpty()) {
                        return -1;
                    }
                    begin = -1;
                } else if (c == '\\' || (c >= 0 && c < ' ')) {
                    return -1;
                }
            } else if (c == '"') {
                begin = at + 1;
            } else if (c == '{' || c == '[') {
                open.push(c + 2);
            } else if (c == '}' || c == ']') {
                if (open.pop() != c) {
                    return -1;
                }
                if (open.isEmpty()) {
                    return at + 1;
                }
            } else if (c < ' ') {
                return -1;
            }
        }
        return -1;
    }
}
