package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** A rewritten plan gives the same rows, in the same order, as the plan that follows the query. */
@Tag("slow")
class RewritingTest {
    private static final long NOW = 1_000_000_000_000L;

    private static final String[] COMMANDS = {
        "filter a == 1",
        "filter a > 0 and b == \"x\"",
        "filter x == 2 or isNull(a)",
        "filterOut b == \"x\"",
        "filter isNull(r) or r[k] == 1",
        "filter dt.system.bucket == \"one\"",
        "filter in(dt.system.bucket, \"two\", \"three\")",
        "filter matchesValue(dt.system.bucket, \"T*\", \"one\")",
        "filter timestamp >= now() - 2s and timestamp < now() - 1s",
        "filter content == \"c1\"",
        "fieldsAdd x = a + 1",
        "fieldsAdd x = r[k], y = x",
        "fieldsAdd a = b, b = a",
        "fieldsAdd dt.system.bucket = b",
        "fields timestamp, content, a = b, x = a, r, dt.system.bucket, b",
        "fieldsKeep \"a*\", b, x, timestamp",
        "fieldsRemove a, \"r*\"",
        "fieldsRename a = b",
        "fieldsRename x = a, b = x",
        "fieldsRename x = a, a = b, b = x",
        "parse content, \"'c' LONG:x\"",
        "parse content, \"'c' LONG:x\", preserveFieldsOnFailure: true",
        "sort a desc, b",
        "limit 3",
        "limit 5",
        "dedup a",
        "expand list",
        "expand x = list",
        "append [fetch logs | filter a == 2 | fieldsAdd x = 5]",
        "append [data record(a = 1, z = 2), record(b = \"x\")]"
    };

    private final Interpreter interpreter = new Interpreter(Map.of("logs", logs()));

    @Property(tries = 2000)
    void sameRows(@ForAll("queries") String dql) {
        Optional<List<RecordValue>> written = rows(dql, false);
        Optional<List<RecordValue>> rewritten = rows(dql, true);
        assertThat(rewritten).isEqualTo(written);
    }

    /** Empty when the query has mistakes, as one that reads a field another command dropped. */
    private Optional<List<RecordValue>> rows(String dql, boolean rewrite) {
        EvaluationContext context = new EvaluationContext(NOW, ZoneOffset.UTC, Locale.ROOT);
        CompiledQuery compiled =
                Compiler.compile(dql, new CompileOptions(context, Optional.empty(), OptionalLong.empty(), rewrite));
        return compiled.plan().map(plan -> {
            List<RecordValue> rows = new ArrayList<>();
            try (ResultCursor cursor = interpreter.execute(plan, context)) {
                for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                    rows.add(row.get());
                }
            }
            return rows;
        });
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.of(COMMANDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(commands -> "fetch logs | " + String.join(" | ", commands));
    }

    private static List<RecordValue> logs() {
        List<RecordValue> logs = new ArrayList<>();
        List<String> buckets = List.of("one", "two", "three");
        for (int i = 0; i < 12; i++) {
            SequencedMap<String, Value> fields = new LinkedHashMap<>();
            fields.put("timestamp", new TimestampValue(NOW - i * 400_000_000L));
            fields.put("content", Value.of(i % 4 == 0 ? "other" : "c" + i % 5));
            fields.put("dt.system.bucket", Value.of(buckets.get(i % 3)));
            if (i % 3 != 1) {
                fields.put("a", Value.of((long) (i % 4)));
            }
            if (i % 5 != 2) {
                fields.put("b", i % 2 == 0 ? Value.of("x") : Value.of(1.0));
            }
            if (i % 2 == 0) {
                fields.put("r", new RecordValue(new LinkedHashMap<>(Map.of("k", Value.of((long) (i % 3))))));
            }
            if (i % 4 == 3) {
                fields.put("list", new Value.ArrayValue(List.of(Value.of(1L), Value.of("x"))));
            }
            logs.add(new RecordValue(fields));
        }
        return logs;
    }
}
