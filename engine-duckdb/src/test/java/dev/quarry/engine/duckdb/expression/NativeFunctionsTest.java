package dev.quarry.engine.duckdb.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.engine.duckdb.DuckDbEngine;
import dev.quarry.engine.duckdb.EngineOptions;
import dev.quarry.engine.duckdb.GivenRelations;
import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.CompiledExpr;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.expression.Named;
import dev.quarry.query.function.FunctionCatalogue;
import dev.quarry.query.function.FunctionParameter;
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
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What SQL gives for a function is what its Java definition gives. */
@Tag("slow")
class NativeFunctionsTest {
    private static final int ROWS = 30;
    private static final EvaluationContext CONTEXT = new EvaluationContext(0, ZoneOffset.UTC, Locale.ROOT);
    private static DuckDbEngine engine;

    @BeforeContainer
    static void open() {
        engine = new DuckDbEngine(GivenRelations.NONE, SystemTables.NONE, EngineOptions.reading(List.of()));
    }

    @AfterContainer
    static void close() {
        engine.close();
    }

    @Provide
    Arbitrary<ScalarFunction> functions() {
        FunctionCatalogue catalogue = FunctionCatalogue.standard();
        return Arbitraries.of(Stream.concat(catalogue.scalars().stream(), catalogue.operators().stream())
                .filter(f -> NativeFunctions.names().contains(f.name()))
                .toList());
    }

    @Property(tries = 500)
    void nativeIsReference(@ForAll("functions") ScalarFunction function, @ForAll long seed) {
        SomeValues values = new SomeValues(new Random(seed));
        List<SomeValues.Profile> columns =
                Stream.generate(values::profile).limit(3).toList();
        List<Expr> arguments = arguments(function, values);
        Expr call = new Expr.Call(
                function,
                arguments,
                function.result().of(arguments.stream().map(Expr::type).toList()));
        List<RecordValue> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            LinkedHashMap<String, Value> row = new LinkedHashMap<>();
            for (int c = 0; c < columns.size(); c++) {
                row.put("f" + c, values.value(columns.get(c)));
            }
            rows.add(new RecordValue(row));
        }
        CompiledExpr reference = Evaluator.compile(call);
        List<Value> expected =
                rows.stream().map(row -> reference.evaluate(row::get, CONTEXT)).toList();
        Plan plan = new Plan.Project(
                new Plan.Rows(rows, Shape.closed(shape("f0", "f1", "f2"))),
                List.of(new Named("result", call)),
                Shape.closed(shape("result")));
        assertThat(run(plan))
                .as(() -> "rows " + rows + "\nSQL " + engine.sql(plan, CONTEXT))
                .isEqualTo(expected);
    }

    private static List<Expr> arguments(ScalarFunction function, SomeValues values) {
        List<Expr> arguments = new ArrayList<>();
        for (FunctionParameter parameter : function.parameters()) {
            int count = parameter.variadic() ? values.pick(List.of(1, 2, 3)) : 1;
            for (int i = 0; i < count; i++) {
                arguments.add(argument(parameter, values));
            }
        }
        return arguments;
    }

    private static Expr argument(FunctionParameter parameter, SomeValues values) {
        if (parameter.isOptional() && values.pick(List.of(true, true, false))) {
            return new Expr.Constant(parameter.defaultValue().orElseThrow());
        }
        boolean constant = parameter.requirement() != FunctionParameter.Requirement.ANY_EXPRESSION
                || values.pick(List.of(true, false));
        return constant
                ? new Expr.Constant(values.value(values.profile()))
                : new Expr.FieldRef("f" + values.pick(List.of(0, 1, 2)), Type.ANY);
    }

    private static SequencedMap<String, Type> shape(String... names) {
        SequencedMap<String, Type> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(name, Type.ANY);
        }
        return fields;
    }

    private static List<Value> run(Plan plan) {
        List<Value> results = new ArrayList<>();
        try (ResultCursor cursor = engine.execute(plan, CONTEXT)) {
            for (var row = cursor.next(); row.isPresent(); row = cursor.next()) {
                results.add(row.get().get("result"));
            }
        }
        return results;
    }
}
