package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.reference.spec.SpecFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every decision of {@code docs/language.md} names a case that exists. */
class LanguagePageTest {
    private static final Pattern CITATION = Pattern.compile("`(?<file>[\\w/]+\\.dqlspec)`: (?<title>.*?) \\|\n");

    @Test
    void citedCasesExist() throws IOException {
        String page = Files.readString(Path.of("../docs/language.md"));
        List<String> cited =
                CITATION.matcher(page).results().map(LanguagePageTest::citation).toList();
        List<String> cases = SpecFiles.all().stream()
                .map(spec -> spec.file() + ": " + spec.title())
                .toList();
        assertThat(cited).hasSizeGreaterThan(25);
        assertThat(cases).containsAll(cited);
    }

    private static String citation(MatchResult match) {
        return match.group(1) + ": " + match.group(2);
    }
}
