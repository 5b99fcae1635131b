package dev.quarry.engine.duckdb.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.GivenRelations;
import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Texts are found by SQL just where they are found by the definitions, whatever the characters around them. */
@Tag("slow")
class TextMatchingTest {
    private static final int ROWS = 300;
    private static final EvaluationContext CONTEXT = new EvaluationContext(0, ZoneOffset.UTC, Locale.ROOT);
    /** Letters that fold to others in Unicode, what ends a token, and what regular expressions and LIKE read otherwise. */
    private static final List<String> PARTS = List.of(
            "k",
            "K",
            "\u212a",
            "s",
            "S",
            "\u017f",
            "i",
            "\u0131",
            "\u0130",
            "_",
            "7",
            "*",
            "*",
            "%",
            ".",
            "\\",
            "\"",
            "'",
            " ",
            "\n",
            "[",
            "(",
            "\u00e9",
            "\ud83d\ude00",
            "ks",
            "KS");

    private static DuckDbEngine engine;

    @BeforeContainer
    static void open() {
        engine = new DuckDbEngine(GivenRelations.NONE, SystemTables.NONE, EngineOptions.reading(List.of()));
    }

    @AfterContainer
    static void close() {
        engine.close();
    }

    @Property(tries = 40)
    void sqlFindsWhatTheDefinitionsFind(@ForAll long seed) {
        Random random = new Random(seed);
        Value term = Value.of(text(random, 1 + random.nextInt(4)));
        Value caseSensitive = Value.of(random.nextInt(3) == 0);
        List<RecordValue> rows = IntStream.range(0, ROWS)
                .mapToObj(i ->
                        row(random.nextInt(20) == 0 ? Value.NullValue.NULL : Value.of(text(random, random.nextInt(9)))))
                .toList();
        for (Expr condition : conditions(term, caseSensitive)) {
            Plan plan = new Plan.Filter(
                    new Plan.Rows(rows, Shape.closed(new LinkedHashMap<>(Map.of("text", Type.STRING)))), condition);
            List<Value> expected = rows.stream()
                    .filter(row -> Evaluator.compile(condition)
                            .evaluate(row::get, CONTEXT)
                            .equals(Value.of(true)))
                    .map(row -> row.get("text"))
                    .toList();
            assertThat(run(plan)).as(() -> engine.sql(plan, CONTEXT)).isEqualTo(expected);
        }
    }

    private static List<Expr> conditions(Value term, Value caseSensitive) {
        Value yes = Value.of(true);
        return List.of(
                call("~", term),
                call("search~", term, caseSensitive, yes, yes),
                call("matchesPhrase", term, caseSensitive, Value.of("*")),
                call("matchesValue", caseSensitive, Value.of("*"), term),
                call("like", term));
    }

    private static Expr call(String name, Value... constants) {
        ScalarFunction function = Stream.concat(
                        FunctionCatalogue.standard().scalars().stream(),
                        FunctionCatalogue.standard().operators().stream())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Expr> arguments = new ArrayList<>();
        arguments.add(new Expr.FieldRef("text", Type.STRING));
        Stream.of(constants).map(Expr.Constant::new).forEach(arguments::add);
        return new Expr.Call(function, arguments, Type.BOOLEAN);
    }

    private static String text(Random random, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining());
    }

    private static RecordValue row(Value text) {
        LinkedHashMap<String, Value> members = new LinkedHashMap<>();
        members.put("text", text);
        return new RecordValue(members);
    }

    private static List<Value> run(Plan plan) {
        List<Value> results = new ArrayList<>();
        try (ResultCursor cursor = engine.execute(plan, CONTEXT)) {
            for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                results.add(row.get().get("text"));
            }
        }
        return results;
    }
}
