package dev.quarry.query.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The value of an expression without fields, at 2019-08-01T13:30:00Z. */
final class Evaluation {
    static final EvaluationContext CONTEXT =
            new EvaluationContext(1_564_666_200_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    private Evaluation() {}

    static Expr compile(String expression) {
        CompileOptions options = new CompileOptions(CONTEXT, Optional.empty(), OptionalLong.empty(), false);
        CompiledQuery query = Compiler.compile("data record(row = 1) | fields value = " + expression, options);
        assertThat(query.plan()).as(query.diagnostics().toString()).isPresent();
        return ((Plan.Project) query.plan().orElseThrow()).fields().getFirst().expr();
    }

    /** The value, which must be of the type that was promised. */
    static Value of(String expression) {
        Expr expr = compile(expression);
        Value value = Evaluator.compile(expr).evaluate(field -> NullValue.NULL, CONTEXT);
        assertThat(value.isNull() || expr.type().mayBe(value.type()))
                .as("%s promised %s, gave %s", expression, expr.type(), value)
                .isTrue();
        return value;
    }
}
