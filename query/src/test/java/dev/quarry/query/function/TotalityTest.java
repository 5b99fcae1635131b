package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Numbers;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DoubleValue;
import dev.quarry.query.value.ValueArbitraries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the arguments: no function throws, and each keeps the promise of its static type. */
class TotalityTest {
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(1_564_666_200_000_000_000L, ZoneId.of("Europe/Vienna"), Locale.ROOT);
    private static final FunctionCatalogue CATALOGUE = FunctionCatalogue.standard();

    record ScalarCall(ScalarFunction function, List<Value> arguments) {
        @Override
        public String toString() {
            return function.name() + arguments;
        }
    }

    record AggregateCall(AggregateFunction function, List<List<Value>> rows) {
        @Override
        public String toString() {
            return function.name() + rows;
        }
    }

    @Provide
    Arbitrary<ScalarCall> scalarCalls() {
        List<ScalarFunction> functions = Stream.concat(CATALOGUE.scalars().stream(), CATALOGUE.operators().stream())
                .toList();
        return Arbitraries.of(functions)
                .flatMap(function ->
                        arguments(function.parameters()).map(arguments -> new ScalarCall(function, arguments)));
    }

    @Provide
    Arbitrary<AggregateCall> aggregateCalls() {
        return Arbitraries.of(List.copyOf(CATALOGUE.aggregates()))
                .flatMap(function -> arguments(function.parameters())
                        .list()
                        .ofMaxSize(5)
                        .map(rows -> new AggregateCall(function, rows)));
    }

    /** Mostly arguments of the right types, sometimes any. */
    private static Arbitrary<List<Value>> arguments(List<FunctionParameter> parameters) {
        List<Arbitrary<Value>> each = new ArrayList<>();
        parameters.stream().filter(p -> !p.variadic()).forEach(p -> each.add(argument(p)));
        Arbitrary<List<Value>> fixed = Combinators.combine(each).as(values -> values);
        return parameters.stream()
                .filter(FunctionParameter::variadic)
                .findFirst()
                .map(rest -> Combinators.combine(fixed, argument(rest).list().ofMaxSize(4))
                        .as((first, more) ->
                                Stream.concat(first.stream(), more.stream()).toList()))
                .orElse(fixed);
    }

    private static Arbitrary<Value> argument(FunctionParameter parameter) {
        List<Arbitrary<Value>> kinds = new ArrayList<>();
        kinds.add(ValueArbitraries.any());
        parameter.accepts().possible().forEach(type -> kinds.add(ValueArbitraries.of(type)));
        parameter.defaultValue().ifPresent(value -> kinds.add(Arbitraries.just(value)));
        return Arbitraries.oneOf(kinds);
    }

    @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
    void scalarFunctionsAreTotal(@ForAll("scalarCalls") ScalarCall call) {
        Value result = call.function().body().apply(call.arguments().toArray(Value[]::new), CONTEXT);
        List<Type> types =
                call.arguments().stream().map(value -> Type.of(value.type())).toList();
        assertKept(result, call.function().result().of(types), call.toString());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aggregationsAreTotal(@ForAll("aggregateCalls") AggregateCall call) {
        AggregateFunction.Accumulator accumulator = call.function().body().start(CONTEXT);
        call.rows().forEach(row -> accumulator.add(row.toArray(Value[]::new)));
        Value result = accumulator.finish();
        if (!call.rows().isEmpty()) {
            List<Type> types = new ArrayList<>();
            for (int i = 0; i < call.rows().getFirst().size(); i++) {
                int column = i;
                types.add(call.rows().stream()
                        .filter(row -> column < row.size())
                        .map(row -> Type.of(row.get(column).type()))
                        .reduce(Type.NULL, Type::or));
            }
            assertKept(result, call.function().result().of(types), call.toString());
        }
    }

    private static void assertKept(Value result, Type promised, String call) {
        assertThat(result.isNull() || promised.mayBe(result.type()))
                .as("%s gave %s, promised %s", call, result, promised)
                .isTrue();
        if (result instanceof DoubleValue(double number)) {
            assertThat(Numbers.finite(number)).as(call).isEqualTo(result);
        }
    }
}
