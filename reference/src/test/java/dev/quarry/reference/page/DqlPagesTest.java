package dev.quarry.reference.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.help.Topic;
import dev.quarry.query.help.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/dql} is what the catalogues say. To write it anew, run this test with the environment variable
 * {@code WRITE_DOCS=yes}.
 */
class DqlPagesTest {
    private static final Path FOLDER = Path.of("../docs/dql");

    @Test
    void areUpToDate() throws IOException {
        Map<String, String> pages = new TreeMap<>(DqlPages.all());
        if ("yes".equals(System.getenv("WRITE_DOCS"))) {
            write(pages);
        }
        assertThat(written().keySet()).isEqualTo(pages.keySet());
        assertThat(written()).isEqualTo(pages);
    }

    /** The aggregations of time series are explained with their commands. */
    @Test
    void everyTopicHasAnExample() {
        assertThat(Topics.all())
                .filteredOn(topic -> !topic.family().startsWith("Aggregations of"))
                .filteredOn(topic -> topic.examples().isEmpty())
                .extracting(Topic::name)
                .isEmpty();
        assertThat(Topics.all()).extracting(Topic::description).doesNotContain("");
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(FOLDER.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return pages;
    }

    private static void write(Map<String, String> pages) throws IOException {
        if (Files.exists(FOLDER)) {
            for (String stale : written().keySet()) {
                Files.delete(FOLDER.resolve(stale));
            }
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }
}
