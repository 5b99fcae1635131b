package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.plan.rewrite.Inputs;
import dev.quarry.query.value.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The sub-queries in the expressions of one command. Each becomes a step below the command, which adds a hidden field that
 * the expression reads.
 */
final class SubQueries {
    /** Cannot be written in a query, so hidden fields meet no others. */
    private static final String HIDDEN = "\u0000sub-query ";

    private record Step(String name, BiFunction<Plan, String, Plan> over) {}

    /** The steps of one command that are not part of a plan yet, and the names of all its hidden fields. */
    private record Frame(List<Step> waiting, List<String> names) {}

    private final Deque<Frame> open = new ArrayDeque<>();
    private int made;

    /** Starts a command. */
    void enter() {
        open.push(new Frame(new ArrayList<>(), new ArrayList<>()));
    }

    /** A name for a field that the query cannot name. */
    String hiddenName() {
        return HIDDEN + made++;
    }

    /**
     * A field that a step below the command adds.
     *
     * @param over makes the step from its input and the field's name
     */
    Expr field(Type type, BiFunction<Plan, String, Plan> over) {
        String name = hiddenName();
        Frame frame = open.element();
        frame.waiting().add(new Step(name, over));
        frame.names().add(name);
        return new Expr.FieldRef(name, type);
    }

    /** The plan with the steps that wait on top of it, for commands that make several steps. */
    Plan onto(Plan input) {
        Plan plan = input;
        for (Step step : open.element().waiting()) {
            plan = step.over().apply(plan, step.name());
        }
        open.element().waiting().clear();
        return plan;
    }

    /**
     * Ends the command: puts what still waits between it and its input, and lets the hidden fields go.
     *
     * @param input what the command was analysed on, which its plan contains
     */
    Plan leave(Plan input, Plan command) {
        boolean isPlain = open.element().waiting().isEmpty();
        Plan below = onto(input);
        List<String> names = open.pop().names();
        if (names.isEmpty()) {
            return command;
        }
        Plan plan = isPlain ? command : replaced(command, input, below);
        Shape shape = plan.shape();
        return shape.isOpen() || names.stream().anyMatch(shape.fields()::containsKey)
                ? new Plan.Reshape(plan, new Plan.Change.Remove(names), shape.without(names))
                : plan;
    }

    /** The plan with another in place of one step. */
    @SuppressWarnings("ReferenceEquality") // this very step, not another that says the same
    private static Plan replaced(Plan plan, Plan step, Plan by) {
        return plan == step ? by : Inputs.map(plan, it -> replaced(it, step, by));
    }

    /** The plan of a query in brackets; empty when there is none, which was reported. */
    static Optional<Plan> plan(Analysis analysis, Bound bound) {
        if (bound.expression() instanceof Expression.SubQuery sub
                && !sub.query().commands().isEmpty()) {
            return Optional.of(Pipeline.analyse(sub.query(), analysis));
        }
        analysis.diagnostics()
                .parameterHasToBe(bound.expression().span(), "a query in brackets: `[fetch logs | limit 10]`");
        return Optional.empty();
    }
}
