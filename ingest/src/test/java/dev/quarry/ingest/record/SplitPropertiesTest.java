package dev.quarry.ingest.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.ingest.json.RequiredStrings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SplitPropertiesTest {
    @Property(tries = 200)
    void recordsComeOutAsTheyWentIn(
            @ForAll("objects") List<String> objects, @ForAll("containers") List<String> container, @ForAll int seed)
            throws IOException {
        String text = container.get(0) + String.join(container.get(1), objects) + container.get(2);
        InputStream in = new Dribble(text.getBytes(StandardCharsets.UTF_8), new Random(seed));
        Records records = Records.of("x.json", in, Records.SMALL);
        assertThat(records.contents()).isEqualTo(objects);
        assertThat(records.problems()).isEmpty();
    }

    /** Also of damaged files: what is left out must not change what is found after it. */
    @Property(tries = 2000)
    void whatLacksARequiredStringAndNothingElseIsLeftOut(
            @ForAll("events") List<String> objects,
            @ForAll("containers") List<String> container,
            @ForAll("damage") List<String> damage,
            @ForAll int seed)
            throws IOException {
        StringBuilder text =
                new StringBuilder(container.get(0) + String.join(container.get(1), objects) + container.get(2));
        Random random = new Random(seed);
        for (String piece : damage) {
            // A beginning that is not JSON is another matter.
            int at = 4 + random.nextInt(text.length() - 4);
            text.replace(at, at + random.nextInt(2), piece);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Records all = Records.of("x.json", new ByteArrayInputStream(bytes), Records.SMALL);
        Records some = Records.of(
                "x.json", new ByteArrayInputStream(bytes), Records.SMALL, RequiredStrings.of(List.of("needle", "hay")));
        assertThat(wanted(some)).isEqualTo(wanted(all));
        assertThat(all.contents()).containsAll(some.contents());
    }

    private static List<String> wanted(Records records) {
        return records.contents().stream()
                .filter(content ->
                        content.replace("\\u006c", "l").contains("\"needle\"") && content.contains("\"hay\""))
                .toList();
    }

    @Provide
    Arbitrary<List<String>> events() {
        Arbitrary<String> value = Arbitraries.of(
                "\"needle\"",
                "\"need\\u006ce\"",
                "\"hay\"",
                "\"\"",
                "\"[{\"",
                "[{},\"hay\"]",
                "null",
                "{\"a\":\"needle\"}");
        return Combinators.combine(value, value)
                .as((a, b) -> "{\"eventSource\":" + a + ",\"b\":" + b + "}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> damage() {
        return Arbitraries.of("", "{", "}", "[", "]", "\"", ",", "\\", "\n", "\n{", "tru", "{\"x\":1}", "\u00e9")
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<String>> containers() {
        return Arbitraries.of(
                List.of("", "\n", "\n"),
                List.of("", "", ""),
                List.of("[", ",", "]"),
                List.of(" [ ", " , ", " ] "),
                List.of("{\"Records\":[", ",", "]}"),
                List.of("\uFEFF{\n \"Records\": [\n", ",\n", "\n]\n,\"x\":[{}]}\n"));
    }

    @Provide
    Arbitrary<List<String>> objects() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                "\\\"",
                "\\\\",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\\u00e9",
                "\u00e9",
                "\ud83d\ude00",
                "x".repeat(40_000));
        Arbitrary<String> string = pieces.list().ofMaxSize(12).map(list -> "\"" + String.join("", list) + "\"");
        Arbitrary<String> value = Arbitraries.oneOf(
                string,
                Arbitraries.of("1", "-0.5e+7", "true", "false", "null", "{}", "[]", "[[1],{\"q\":[null]}]"),
                string.map(inner -> "{\"k\" : [" + inner + ",\n" + inner + "]}"));
        Arbitrary<String> object =
                Combinators.combine(value, value).as((a, b) -> "{\"first\":" + a + ", \"second\" :" + b + "}");
        return object.list().ofMinSize(1).ofMaxSize(30);
    }

    /** Gives a few bytes at a time. */
    private static final class Dribble extends InputStream {
        private final ByteArrayInputStream in;
        private final Random random;

        Dribble(byte[] bytes, Random random) {
            this.in = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, Math.min(length, 1 + random.nextInt(20_000)));
        }
    }
}
