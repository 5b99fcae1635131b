package dev.quarry.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Queries that people published; a part of them are templates or fragments, which nobody could parse. */
class RealQueriesTest {
    private static final Pattern QUERY = Pattern.compile("\"dql\": (\"(?:[^\"\\\\]|\\\\.)*+\")");
    private static final Pattern FRAGMENT =
            Pattern.compile("\\$\\{?\\w|<[\\w. -]+>|\\{\\{|%[qsd]|\\.\\.\\.|\\\\|'|(==|\\w\\(|,|\\[/.*|DQL — .*)$");

    @Test
    void almostAllParse() throws IOException {
        List<String> texts = texts();
        int clean = 0;
        int fragments = 0;
        List<String> failed = new ArrayList<>();
        for (String text : texts) {
            ParsedQuery parsed = Parser.parse(text);
            if (!parsed.hasErrors()) {
                clean++;
                String canonical = Canonical.print(parsed.query());
                assertThat(Canonical.print(Parser.parse(canonical).query())).isEqualTo(canonical);
            } else if (FRAGMENT.matcher(text).find()) {
                fragments++;
            } else {
                failed.add(text + "\n"
                        + DiagnosticRenderer.render(text, parsed.diagnostics().getFirst()));
            }
        }
        System.out.printf(
                "%d published queries: %d parse, %d templates or fragments do not, %d others%n",
                texts.size(), clean, fragments, failed.size());
        assertThat(clean).isGreaterThan(texts.size() * 3 / 4);
        assertThat(failed.size()).as(String.join("\n", failed)).isLessThan(texts.size() / 50);
    }

    @Test
    void theTutorialParses() throws IOException {
        Path tutorial = data().resolveSibling("spec").resolve("tutorial.md");
        assumeTrue(Files.exists(tutorial), "no tutorial beside the shared data");
        Matcher blocks = Pattern.compile("```\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(tutorial));
        int count = 0;
        while (blocks.find()) {
            assertThat(Parser.parse(blocks.group(1)).diagnostics()).isEmpty();
            count++;
        }
        assertThat(count).isEqualTo(7);
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (var files = Files.newDirectoryStream(data().resolve("dql"), "*.jsonl.gz")) {
            for (Path file : files) {
                try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines().map(RealQueriesTest::text).forEach(texts::add);
                }
            }
        }
        return texts;
    }

    /** JSON strings and DQL strings have the same escapes. */
    private static String text(String line) {
        Matcher matcher = QUERY.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        Problems problems = new Problems(line);
        String json = matcher.group(1);
        String text = Escapes.decode(json.substring(1, json.length() - 1), 0, problems);
        assertThat(problems.diagnostics()).isEmpty();
        return text;
    }

    private static Path data() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        assumeTrue(false, "no shared/data folder above the working directory");
        throw new IllegalStateException();
    }
}
