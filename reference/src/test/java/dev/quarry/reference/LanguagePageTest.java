package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.reference.spec.SpecFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every decision of {@code docs/language.md} names a case that exists. */
class LanguagePageTest {
    /** A file and titles in it, separated by semicolons; further files follow after one. */
    private static final Pattern CITATION =
            Pattern.compile("`(?<file>[\\w/-]+\\.dqlspec)`: (?<titles>[^`\n]*?)(?: \\|\n|; (?=`))");

    @Test
    void citedCasesExist() throws IOException {
        String page = Files.readString(Path.of("../docs/language.md"));
        Set<String> cases = SpecFiles.all().stream()
                .map(spec -> spec.file() + ": " + spec.title())
                .collect(Collectors.toSet());
        List<String> cited = CITATION.matcher(page)
                .results()
                .flatMap(citation -> titles(citation, cases))
                .toList();
        assertThat(cited).hasSizeGreaterThan(25);
        assertThat(cases).containsAll(cited);
    }

    /** A title may hold a semicolon itself. */
    private static Stream<String> titles(MatchResult citation, Set<String> cases) {
        String file = citation.group(1) + ": ";
        String titles = citation.group(2);
        return cases.contains(file + titles)
                ? Stream.of(file + titles)
                : Arrays.stream(titles.split("; ")).map(title -> file + title);
    }
}
