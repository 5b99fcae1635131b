package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.Engine;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.ValueText;
import dev.quarry.reference.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Pipelines of random steps give what the interpreter gives, over records in several layouts and buckets. */
@Tag("slow")
class PipelineTest {
    /** Steps whose result does not depend on an order that the language leaves open. */
    private static final List<String> STEPS = List.of(
            "filter aws.service == \"cloudtrail\"",
            "filter dt.system.bucket == \"one\"",
            "filterOut startsWith(content, \"no\")",
            "filter isNotNull(e[eventName])",
            "filter e[readOnly] == true or e[n] > 1",
            "filter e[n] == 2",
            "filter e[userIdentity][arn] != \"arn:aws:iam::1:user/eve\"",
            "filterOut e[tags][0] == \"x\"",
            "parse content, \"JSON:e\"",
            "parse content, \"json:f\"",
            "parse content, \"LD 'e' LD:x '\\\"'\"",
            "parse x, \"LD:y ':' LD:z\", preserveFieldsOnFailure: true",
            "parse content, \"JSON:e\", parsingPrerequisite: aws.service == \"cloudtrail\"",
            "fields timestamp, content, e, aws.service",
            "fields content, name = e[eventName], region = e[awsRegion], aws.service",
            "fieldsAdd name = e[eventName], up = upper(e[eventName])",
            "fieldsAdd x = if(e[n] > 1, e[n], else: \"small\")",
            "fieldsAdd r = record(a = e[n], b = content), t = timestamp + 5m",
            "fieldsAdd content = concat(content, \"!\")",
            "fieldsAdd a = r[a], e = e[userIdentity]",
            "fieldsRename old = aws.service",
            "fieldsRename y = content, content = old",
            "fieldsRemove aws.service, \"x*\"",
            "fieldsKeep timestamp, content, \"aws*\", \"e\"",
            "sort timestamp, content",
            "sort e[n] desc, timestamp",
            "sort content desc, timestamp | limit 4",
            "dedup e[eventName], sort: {timestamp, content}",
            "dedup aws.service, e[readOnly], sort: {timestamp desc, content}",
            "expand t = e[tags]",
            "expand e[tags], limit: 1",
            "append [fetch logs, from: 0 | filter dt.system.bucket == \"two\" | fieldsRemove aws.service]",
            "append [data record(e = record(n = 7, eventName = \"made\"), content = \"c\"), record(x = 1)]",
            "filter e[eventName] in [fetch logs, from: 0 | parse content, \"JSON:e\" | filter e[n] > 0 | fields e[eventName]]",
            "filterOut e[tags] in [fetch logs, from: 0 | parse content, \"JSON:e\" | fields e[tags]]",
            "fieldsAdd m = e[n] in [data record(n = 1), record(n = \"2\"), record(n = 3.0)], x = lookup([data record(k = 2, v = 5)], sourceField: e[n], lookupField: k)[v]",
            "lookup [fetch logs, from: 0 | parse content, \"JSON:e\" | dedup e[eventName], sort: {timestamp, content} | fields e, n = e[eventName]], sourceField: e[eventName], lookupField: n",
            "join [fetch logs, from: 0 | parse content, \"JSON:e\" | fields e, content, aws.service], on: {left[e][n] == right[e][n]}, kind: leftOuter",
            "join [fetch logs, from: 0 | parse content, \"JSON:e\" | fieldsRemove content], on: {left[e][eventName] == right[e][eventName]}, fields: {re = e, svc = aws.service}",
            "join [fetch logs, from: 0 | filter dt.system.bucket == \"two\"], on: {timestamp, content}, kind: outer",
            "join [data record(n = 1, a = \"one\"), record(n = 2.0, a = \"two\"), record(a = \"none\")], on: {left[e][n] == right[n]}, kind: outer, prefix: \"\"",
            "joinNested many = [fetch logs, from: 0 | parse content, \"JSON:e\" | sort timestamp, content], on: {left[e][n] == right[e][n]}, fields: {content}",
            "summarize c = count(), by: {e[n]}",
            "summarize c = count(), m = max(timestamp), d = countDistinct(e[n]), by: {e[eventName], aws.service}",
            "summarize s = sum(e[n]), a = avg(e[n]), mi = min(e[n]), n = countIf(e[readOnly])",
            "summarize content = takeMax(content), l = takeMin(e[tags]), e = takeMax(e), by: {k = e[readOnly]}");

    private static Path directory;
    private static DuckDbEngine engine;
    private static Interpreter reference;

    @BeforeContainer
    static void open() throws IOException {
        directory = Files.createTempDirectory("pipelines");
        engine = new DuckDbEngine(
                MixedLogs.segments(directory, MixedLogs.Storage.EVERY_OTHER_EVENT_APART),
                SystemTables.NONE,
                EngineOptions.reading(List.of(directory)));
        reference = new Interpreter(Map.of("logs", MixedLogs.records()));
    }

    @AfterContainer
    static void close() throws IOException {
        engine.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 300)
    void engineIsInterpreter(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder dql = new StringBuilder("fetch logs, from: 0\n| parse content, \"JSON:e\"");
        for (int i = random.nextInt(5); i >= 0; i--) {
            dql.append("\n| ").append(STEPS.get(random.nextInt(STEPS.size())));
        }
        compile(dql.toString(), random.nextBoolean())
                .ifPresent(
                        plan -> assertThat(run(engine, plan)).as(dql::toString).isEqualTo(run(reference, plan)));
    }

    /** Empty where the steps do not fit together. */
    private static Optional<Plan> compile(String dql, boolean rewrite) {
        CompiledQuery compiled = Compiler.compile(
                dql, new CompileOptions(Queries.CONTEXT, Optional.of(TimeRange.ALL), OptionalLong.empty(), rewrite));
        return compiled.plan();
    }

    private static List<String> run(Engine on, Plan plan) {
        List<String> rows = new ArrayList<>();
        try (ResultCursor cursor = on.execute(plan, Queries.CONTEXT)) {
            for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                LinkedHashMap<String, Value> members = new LinkedHashMap<>();
                row.get().members().entrySet().stream()
                        .filter(e -> !e.getValue().isNull())
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(e -> members.put(e.getKey(), e.getValue()));
                rows.add(ValueText.key(new RecordValue(members)));
            }
        }
        return rows.stream().sorted().toList();
    }
}
