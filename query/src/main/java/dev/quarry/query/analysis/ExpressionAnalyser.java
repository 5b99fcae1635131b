package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Name;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.function.ScalarFunction;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.DurationValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns expressions over rows of one shape into typed ones; what is constant is computed at once. */
final class ExpressionAnalyser {
    /** Stands for what could not be analysed; nothing more is said about it. */
    static final Expr UNKNOWN = new Expr.FieldRef("", Type.ANY);

    private static final Set<BinaryOperator> LOGICAL =
            EnumSet.of(BinaryOperator.AND, BinaryOperator.OR, BinaryOperator.XOR);

    private final Analysis analysis;
    private final Shape shape;
    private final Optional<AggregationCollector> aggregations;
    private final Loops loops = new Loops();

    ExpressionAnalyser(Analysis analysis, Shape shape) {
        this(analysis, shape, Optional.empty());
    }

    ExpressionAnalyser(Analysis analysis, Shape shape, Optional<AggregationCollector> aggregations) {
        this.analysis = analysis;
        this.shape = shape;
        this.aggregations = aggregations;
    }

    /** A whole expression; an iterative one collects its results into an array. */
    Expr analyse(Expression expression) {
        loops.enter();
        Expr body = walk(expression);
        if (loops.indexWithoutArray()) {
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_EXPECTED",
                            expression.span(),
                            "`iIndex()` needs an array to iterate over in the same expression: `array[]`.");
        }
        return loops.leave(body, Expr.Fold.COLLECT)
                .map(loop -> Folding.loop(loop, analysis.context()))
                .orElse(body);
    }

    /** A whole expression whose value must be able to have one of the accepted types, and that must not be assigned to a name. */
    Expr typed(Bound bound, Type accepts) {
        return typed(bound, accepts, Optional.empty());
    }

    /** The same of a parameter that has to be given by its name. */
    Expr named(String parameter, Bound bound, Type accepts) {
        return typed(bound, accepts, Optional.of(parameter));
    }

    /** The same of a parameter with or without a name. */
    Expr typed(Bound bound, Type accepts, Optional<String> parameter) {
        long before = analysis.diagnostics().errorCount();
        Expr expr = analyse(bound.expression());
        if (analysis.diagnostics().errorCount() > before) {
            return UNKNOWN;
        }
        if (!fits(expr, accepts)) {
            analysis.diagnostics().hasToBeButWas(bound, bound.expression().span(), parameter, accepts, expr.type());
            return UNKNOWN;
        }
        if (bound.target().isPresent()) {
            Expression assigned = firstOperand(bound.expression());
            Expr value = new ExpressionAnalyser(analysis, shape, aggregations).analyse(assigned);
            if (accepts.equals(Type.BOOLEAN) && !fits(value, accepts)) {
                analysis.diagnostics().hasToBeButWas(bound, assigned.span(), parameter, accepts, value.type());
                return UNKNOWN;
            }
            analysis.diagnostics().assigned(bound);
            return UNKNOWN;
        }
        return expr;
    }

    /** Of {@code x = 1 and y} what the author wanted to compare {@code x} with. */
    private static Expression firstOperand(Expression condition) {
        Expression first = condition;
        while (first instanceof Expression.Binary it && LOGICAL.contains(it.operator())) {
            first = it.left();
        }
        return first;
    }

    /** A condition on rows; one that iterates over an array has no single value. */
    Expr condition(Bound bound) {
        if (Parts.iterates(bound.expression())) {
            long before = analysis.diagnostics().errorCount();
            analyse(bound.expression());
            if (analysis.diagnostics().errorCount() > before) {
                return UNKNOWN;
            }
            analysis.diagnostics()
                    .error(
                            "ITERATIVE_EXPRESSION_FOR_FILTER",
                            bound.expression().span(),
                            "The condition has a value for each element. Choose with `iAny(...)` when one is enough.");
            return UNKNOWN;
        }
        return typed(bound, Type.BOOLEAN);
    }

    static boolean fits(Expr expr, Type accepts) {
        return expr.type().possible().isEmpty() || expr.type().overlaps(accepts);
    }

    Analysis analysis() {
        return analysis;
    }

    Shape shape() {
        return shape;
    }

    Loops loops() {
        return loops;
    }

    /**
     * A field that a step below the command adds, or, among aggregations, a step above them.
     *
     * @param over makes the step from its input and the field's name
     */
    Expr field(Type type, BiFunction<Plan, String, Plan> over) {
        return aggregations.isPresent()
                ? aggregations.get().field(type, over)
                : analysis.subQueries().field(type, over);
    }

    Optional<AggregationCollector> aggregations() {
        return aggregations;
    }

    /** A part of an expression, within the loop of the whole. */
    Expr walk(Expression expression) {
        return switch (expression) {
            case Expression.NullLiteral it -> new Expr.Constant(NullValue.NULL);
            case Expression.BooleanLiteral it -> new Expr.Constant(Value.of(it.value()));
            case Expression.LongLiteral it -> new Expr.Constant(Value.of(it.value()));
            case Expression.DoubleLiteral it -> new Expr.Constant(Value.of(it.value()));
            case Expression.StringLiteral it -> new Expr.Constant(Value.of(it.value()));
            case Expression.DurationLiteral it -> duration(it);
            case Expression.Field it -> field(it.name());
            case Expression.Member it -> member(it);
            case Expression.Element it -> element(it);
            case Expression.Iteration it -> iteration(it);
            case Expression.Unary it -> OperatorCalls.unary(this, it);
            case Expression.Binary it -> OperatorCalls.binary(this, it);
            case Expression.Alignment it -> CalendarTime.alignment(this, it);
            case Expression.Call it -> FunctionCalls.analyse(this, it);
            case Expression.SubQuery it -> subQuery(it);
            case Expression.Missing it -> UNKNOWN;
        };
    }

    private Expr subQuery(Expression.SubQuery subQuery) {
        analysis.diagnostics()
                .error(
                        "PARSE_ERROR",
                        subQuery.span(),
                        "A sub-query isn't allowed here. It can stand after `in`, and in `append`, `join`,"
                                + " `joinNested` and `lookup`.");
        return UNKNOWN;
    }

    private Expr duration(Expression.DurationLiteral literal) {
        Optional<Long> nanos = CalendarTime.nanos(literal);
        if (nanos.isEmpty() && CalendarTime.isExact(literal.unit())) {
            analysis.diagnostics()
                    .error(
                            "DURATION_TOO_LONG",
                            literal.span(),
                            "`%1$s` is longer than the longest duration, which has 292 years.",
                            analysis.text(literal));
            return UNKNOWN;
        }
        if (nanos.isEmpty()) {
            analysis.diagnostics()
                    .error(
                            "CALENDAR_DURATION_NOT_ALLOWED",
                            literal.span(),
                            "`%1$s` has no fixed length: it can only be added to or subtracted from a timestamp.",
                            analysis.text(literal));
            return UNKNOWN;
        }
        return new Expr.Constant(new DurationValue(nanos.get()));
    }

    private Expr field(Name name) {
        if (aggregations.isPresent()) {
            analysis.diagnostics()
                    .error(
                            "MANDATORY_PARAMETER_HAS_TO_BE",
                            name.span(),
                            "The parameter has to be %1$s. A field can only be used inside one, or in `by:`.",
                            "an aggregation");
            return UNKNOWN;
        }
        return FieldResolver.resolve(name, shape, analysis.diagnostics());
    }

    private Expr member(Expression.Member member) {
        Expr target = walk(member.target());
        Type type = target.type().isOnly(ValueType.TIMEFRAME) ? Type.TIMESTAMP : Type.ANY;
        return Folding.member(target, member.member().text(), type, analysis.context());
    }

    private Expr element(Expression.Element element) {
        return Folding.element(walk(element.target()), element.index(), analysis.context());
    }

    private Expr iteration(Expression.Iteration iteration) {
        loops.enter();
        Expr target = walk(iteration.target());
        // An iteration over what another gives: the elements of all its elements, one after the other.
        Expr array = loops.leave(target, Expr.Fold.COLLECT)
                .map(loop -> call(operator("elementsOfElements"), List.of(Folding.loop(loop, analysis.context()))))
                .orElse(target);
        return loops.element(array);
    }

    ScalarFunction operator(String name) {
        return analysis.functions().operator(name);
    }

    /** A call, computed at once if its arguments are constant. */
    Expr call(ScalarFunction function, List<Expr> arguments) {
        return Folding.call(function, arguments, analysis.context());
    }
}
