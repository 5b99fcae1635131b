package dev.quarry.reference.spec;

import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a spec file: {@code === title} begins a case, {@code --- name} a part of it. */
final class SpecParser {
    private static final String CASE = "===";
    private static final List<String> PARTS = List.of(
            "query", "logs", "settings", "rows", "rows in order", "failure", "error", "notes", "canonical", "fixed");

    private static final String PART = "---";
    private static final String TABLE = "table ";

    /** Lines of one part, without blank lines around them. */
    private record Part(int line, List<String> lines) {
        String text() {
            return String.join("\n", lines).strip();
        }
    }

    private record Block(int line, String title, Map<String, Part> parts) {}

    private final String file;
    private final List<Block> blocks = new ArrayList<>();

    private SpecParser(String file) {
        this.file = file;
    }

    static List<SpecCase> parse(String file, String text) {
        SpecParser parser = new SpecParser(file);
        parser.split(text);
        return parser.cases();
    }

    private void split(String text) {
        blocks.add(new Block(1, "", new LinkedHashMap<>()));
        String part = "about";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.startsWith(CASE)) {
                blocks.add(new Block(number, line.substring(CASE.length()).strip(), new LinkedHashMap<>()));
                part = "query";
            } else if (line.startsWith(PART)) {
                part = line.substring(PART.length()).strip();
                if (blocks.getLast().parts().containsKey(part)) {
                    throw new SpecFormatException(file, number, "a second part '" + part + "'");
                }
                blocks.getLast().parts().put(part, new Part(number, new ArrayList<>()));
            } else {
                int start = number;
                blocks.getLast()
                        .parts()
                        .computeIfAbsent(part, name -> new Part(start, new ArrayList<>()))
                        .lines()
                        .add(line);
            }
        }
    }

    private List<SpecCase> cases() {
        Block shared = blocks.getFirst();
        check(shared, List.of("about", "logs", "settings"));
        List<RecordValue> sharedLogs = logs(shared).orElse(List.of());
        Map<String, List<RecordValue>> sharedTables = tables(shared);
        List<SpecCase> cases = new ArrayList<>();
        for (Block block : blocks.subList(1, blocks.size())) {
            check(block, PARTS);
            cases.add(specCase(block, shared, sharedLogs, sharedTables));
        }
        return cases;
    }

    private SpecCase specCase(
            Block block, Block shared, List<RecordValue> sharedLogs, Map<String, List<RecordValue>> sharedTables) {
        Map<String, List<RecordValue>> ownTables = tables(block);
        Map<String, List<RecordValue>> tables = ownTables.isEmpty() ? sharedTables : ownTables;
        String query = part(block, "query").map(Part::text).orElse("");
        Part settings =
                part(block, "settings").or(() -> part(shared, "settings")).orElse(new Part(block.line(), List.of()));
        Optional<ExpectedRows> rows = part(block, "rows")
                .map(it -> TableParser.parse(file, it.line(), it.lines(), false))
                .or(() -> part(block, "rows in order").map(it -> TableParser.parse(file, it.line(), it.lines(), true)));
        Optional<ExpectedFailure> failure =
                part(block, "failure").map(it -> DiagnosticParser.failure(file, it.line(), it.text()));
        List<ExpectedDiagnostic> errors = diagnostics(block, "error").orElse(List.of());
        Optional<List<ExpectedDiagnostic>> notes = diagnostics(block, "notes");
        Optional<String> canonical = part(block, "canonical").map(Part::text);
        Optional<String> fixed = part(block, "fixed").map(Part::text);
        boolean saysNothing = rows.isEmpty()
                && failure.isEmpty()
                && errors.isEmpty()
                && notes.isEmpty()
                && canonical.isEmpty()
                && fixed.isEmpty();
        if (query.isEmpty() || saysNothing) {
            throw new SpecFormatException(file, block.line(), "a case needs a query and something to expect of it");
        }
        if (failure.isPresent() && (rows.isPresent() || !errors.isEmpty())) {
            throw new SpecFormatException(file, block.line(), "a query that fails has no rows, and no errors before");
        }
        List<RecordValue> logs = logs(block).orElse(sharedLogs);
        return new SpecCase(
                file,
                block.line(),
                block.title(),
                query,
                logs,
                tables,
                SettingsParser.parse(file, settings.line(), settings.lines())
                        .with(new SpecTables(tables))
                        .withDataSpan(() -> LogsParser.span(logs)),
                rows,
                failure,
                errors,
                notes,
                canonical,
                fixed);
    }

    private Optional<List<RecordValue>> logs(Block block) {
        return part(block, "logs").map(it -> LogsParser.parse(file, it.line(), it.lines()));
    }

    private Map<String, List<RecordValue>> tables(Block block) {
        Map<String, List<RecordValue>> tables = new LinkedHashMap<>();
        block.parts().forEach((name, part) -> {
            if (name.startsWith(TABLE)) {
                tables.put(name.substring(TABLE.length()).strip(), JsonObjects.parse(file, part.line(), part.lines()));
            }
        });
        return tables;
    }

    private Optional<List<ExpectedDiagnostic>> diagnostics(Block block, String name) {
        return part(block, name)
                .map(part -> part.lines().stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> DiagnosticParser.parse(file, part.line(), line))
                        .toList());
    }

    private static Optional<Part> part(Block block, String name) {
        return Optional.ofNullable(block.parts().get(name));
    }

    private void check(Block block, List<String> known) {
        block.parts().forEach((name, part) -> {
            if (!known.contains(name) && !name.startsWith(TABLE)) {
                throw new SpecFormatException(
                        file,
                        part.line(),
                        "no part is called '" + name + "'; there are table NAME, " + String.join(", ", known));
            }
        });
    }
}
