package dev.quarry.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

class JsonScannerPropertiesTest {
    private static final String SAMPLE =
            "{\"a\":\"x\\n\\u00e9\",\"bb\" : [1,-2.5e3,true,false,null,{\"c\":{}}],\"d\":{\"a\":\"\",\"e\":[[]]}, \"f\":0}";
    private static final String BYTES = "{}[]\",:\\ntrufalse0123456789.-+eE \u0001u";

    /** A scanner must agree with a parser that everybody trusts, also on what is nearly right. */
    @Property(tries = 20_000)
    void agreesWithJackson(
            @ForAll @IntRange(min = 1, max = 3) int changes,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll @IntRange(max = 10_000) int what) {
        StringBuilder text = new StringBuilder(SAMPLE);
        for (int i = 0; i < changes; i++) {
            int at = 1 + (where * (i + 7) + i) % (text.length() - 1);
            char c = BYTES.charAt((what / (i + 1)) % BYTES.length());
            if ((where + what + i) % 3 == 0) {
                text.deleteCharAt(at);
            } else {
                text.setCharAt(at, c);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        JsonScanner scanner = scan(bytes);
        assertThat(valid(scanner, bytes)).as(text.toString()).isEqualTo(jackson(text.toString(), false));
        if (valid(scanner, bytes)) {
            assertThat(scanner.duplicateKeys()).as(text.toString()).isNotEqualTo(jackson(text.toString(), true));
        }
    }

    @Test
    void remembersWhereMembersAre() {
        PathTree tree = PathTree.of(List.of(List.of("d", "a"), List.of("d"), List.of("f"), List.of("none")));
        JsonScanner scanner = new JsonScanner(tree);
        byte[] bytes = Arrays.copyOf(SAMPLE.getBytes(StandardCharsets.UTF_8), SAMPLE.length() + JsonScanner.PADDING);
        assertThat(scanner.scan(bytes, 0, SAMPLE.length(), false)).isEqualTo(JsonScanner.Result.COMPLETE);
        assertThat(SAMPLE.substring(scanner.slotStart(0), scanner.slotEnd(0))).isEqualTo("\"\"");
        assertThat(SAMPLE.substring(scanner.slotStart(1), scanner.slotEnd(1))).isEqualTo("{\"a\":\"\",\"e\":[[]]}");
        assertThat(scanner.slotKind(2)).isEqualTo(ValueKind.NUMBER);
        assertThat(scanner.slotKind(3)).isEqualTo(ValueKind.MISSING);
        assertThat(scanner.members().count()).isEqualTo(4);
    }

    @Test
    void everyBeginningIsIncomplete() {
        byte[] all = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < all.length; length++) {
            byte[] part = Arrays.copyOf(Arrays.copyOf(all, length), length + JsonScanner.PADDING);
            assertThat(new JsonScanner(PathTree.of(List.of())).scan(part, 0, length, true))
                    .as(SAMPLE.substring(0, length))
                    .isEqualTo(JsonScanner.Result.INCOMPLETE);
        }
    }

    @Test
    void manyKeysAreStillCompared() {
        StringBuilder text = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 5000; i++) {
            text.append(",\"k").append(i).append("\":1");
        }
        assertThat(scan((text + "}").getBytes(StandardCharsets.UTF_8)).duplicateKeys())
                .isFalse();
        assertThat(scan((text + ",\"k7\":1}").getBytes(StandardCharsets.UTF_8)).duplicateKeys())
                .isTrue();
    }

    private static JsonScanner scan(byte[] bytes) {
        JsonScanner scanner = new JsonScanner(PathTree.of(List.of(List.of("d", "a"))));
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonScanner.PADDING);
        JsonScanner.Result result = scanner.scan(padded, 0, bytes.length, false);
        if (result != JsonScanner.Result.COMPLETE) {
            return new JsonScanner(PathTree.of(List.of()));
        }
        return scanner;
    }

    private static boolean valid(JsonScanner scanner, byte[] bytes) {
        return scanner.end() > 0 && scanner.end() == bytes.length;
    }

    private static boolean jackson(String text, boolean strict) {
        JsonFactory factory = JsonFactory.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, strict)
                .build();
        try (JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 0
                        && (token != JsonToken.START_OBJECT
                                || parser.currentTokenLocation().getCharOffset() > 0)) {
                    return false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return depth == 0 && !Character.isWhitespace(text.charAt(text.length() - 1));
        } catch (JacksonException e) {
            return false;
        }
    }
}
