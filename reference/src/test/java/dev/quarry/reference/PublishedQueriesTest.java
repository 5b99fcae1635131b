package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Queries found in public repositories compile and run, or there is a reason why they cannot. */
@Tag("slow")
class PublishedQueriesTest {
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(1_767_355_200_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    private static final CompileOptions OPTIONS = new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty());

    private record Entry(String file, String text, Verdict verdict) {}

    @Test
    void everyQueryCompilesOrHasAReason() throws IOException {
        Map<Verdict.Reason, List<Entry>> byReason = new EnumMap<>(Verdict.Reason.class);
        Interpreter interpreter = new Interpreter(Map.of());
        for (Entry entry : entries()) {
            byReason.computeIfAbsent(entry.verdict().reason(), it -> new ArrayList<>())
                    .add(entry);
            entry.verdict().compiled().flatMap(it -> it.plan()).ifPresent(plan -> {
                try (ResultCursor cursor = interpreter.execute(plan, CONTEXT)) {
                    cursor.next();
                }
            });
        }
        Path report = Path.of("target", "published-queries.txt");
        Files.writeString(report, report(byReason));
        byReason.forEach((reason, entries) -> System.out.println(entries.size() + " " + reason.text()));
        System.out.println("Each by name: " + report.toAbsolutePath());
        assertThat(byReason.getOrDefault(Verdict.Reason.UNEXPLAINED, List.of()))
                .as("see " + report.toAbsolutePath())
                .isEmpty();
        assertThat(byReason.get(Verdict.Reason.COMPILES)).isNotEmpty();
    }

    private static String report(Map<Verdict.Reason, List<Entry>> byReason) {
        StringBuilder text = new StringBuilder();
        byReason.forEach((reason, entries) -> {
            text.append("# ")
                    .append(entries.size())
                    .append(' ')
                    .append(reason.text())
                    .append("\n\n");
            if (reason != Verdict.Reason.COMPILES) {
                entries.forEach(entry -> text.append(entry.file())
                        .append(": ")
                        .append(entry.verdict().complaint())
                        .append('\n')
                        .append(entry.text().indent(4))
                        .append('\n'));
            }
        });
        return text.toString();
    }

    private static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.folder().resolve("dql"))) {
            for (Path file : files.sorted().toList()) {
                for (String line : SharedData.lines(file)) {
                    if (ValueText.parse(line) instanceof RecordValue entry
                            && entry.get("dql") instanceof StringValue(String dql)) {
                        entries.add(new Entry(file.getFileName().toString(), dql, Verdict.of(dql, OPTIONS)));
                    }
                }
            }
        }
        return entries;
    }
}
