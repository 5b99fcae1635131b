package dev.quarry.language;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Argument.Direction;
import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.Alignment;
import dev.quarry.language.syntax.Expression.Binary;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.Call;
import dev.quarry.language.syntax.Expression.LongLiteral;
import dev.quarry.language.syntax.Expression.StringLiteral;
import dev.quarry.language.syntax.Expression.SubQuery;
import dev.quarry.language.syntax.Expression.Unary;
import dev.quarry.language.syntax.Expression.UnaryOperator;
import dev.quarry.language.syntax.Parameter;
import dev.quarry.language.syntax.Query;
import java.util.List;
import java.util.Locale;

/** Writes trees as canonical text, with no more parentheses than needed. Good for one text. */
final class CanonicalPrinter {
    private static final int OPERAND = Precedence.SIGN + 1;

    private final CanonicalStyle style;
    private final StringBuilder text = new StringBuilder();
    /** Tabs before each line; sub-queries are set in. */
    private int indent;

    CanonicalPrinter(CanonicalStyle style) {
        this.style = style;
    }

    String query(Query query) {
        print(query);
        return text.toString();
    }

    String expression(Expression expression) {
        print(exact(expression), Precedence.ANY);
        return text.toString();
    }

    private void print(Query query) {
        String separator = "";
        for (Command command : query.commands()) {
            String name = style.commandName().apply(command.name().text());
            text.append(separator).append(Canonical.name(name));
            List<Parameter> ordered = CanonicalOrder.ofCommand(
                    command.parameters(), style.commandSlots().apply(name));
            text.append(ordered.isEmpty() ? "" : " ");
            print(ordered, false);
            separator = "\n" + "\t".repeat(indent) + "| ";
        }
    }

    /** @param values whether named parameters are mere values, too; those of commands may count from now */
    private void print(List<Parameter> parameters, boolean values) {
        String separator = "";
        for (Parameter written : parameters) {
            text.append(separator);
            Parameter parameter = written.key().isPresent() ? CanonicalOrder.tidy(written) : written;
            parameter
                    .key()
                    .ifPresent(key -> text.append(Canonical.name(key.text())).append(':'));
            print(parameter.value(), values || parameter.key().isEmpty());
            separator = ", ";
        }
    }

    private void print(Argument argument, boolean value) {
        switch (argument) {
            case Argument.Plain plain -> print(value ? exact(plain.expression()) : plain.expression(), Precedence.ANY);
            case Argument.Assigned assigned -> {
                text.append(Canonical.name(assigned.target().text())).append(" = ");
                print(exact(assigned.expression()), Precedence.ANY);
            }
            case Argument.Directed directed -> {
                print(directed.expression(), Precedence.ANY);
                text.append(directed.direction() == Direction.DESCENDING ? " desc" : "");
            }
            case Argument.Group group -> {
                text.append('{');
                print(CanonicalOrder.unnamedFirst(group.parameters()), true);
                text.append('}');
            }
        }
    }

    /** Days and weeks as the hours that they are when nothing of the calendar is near. */
    private Expression exact(Expression value) {
        return style.exactDurations() ? ExactDurations.of(value) : value;
    }

    /** @param minimum parentheses are put around what binds less strongly */
    private void print(Expression expression, int minimum) {
        boolean parentheses = strength(expression) < minimum;
        text.append(parentheses ? "(" : "");
        switch (expression) {
            case Expression.NullLiteral ignored -> text.append("NULL");
            case Expression.BooleanLiteral literal -> text.append(literal.value() ? "TRUE" : "FALSE");
            case LongLiteral literal -> text.append(number(literal.value()));
            case Expression.DoubleLiteral literal -> text.append(literal.value());
            case StringLiteral literal -> text.append(string(literal));
            case Expression.DurationLiteral literal ->
                text.append(literal.amount()).append(literal.unit().text());
            case Expression.Field field ->
                text.append(Canonical.name(field.name().text()));
            case Expression.Member member -> {
                print(member.target(), OPERAND);
                text.append('[').append(Canonical.name(member.member().text())).append(']');
            }
            case Expression.Element element -> {
                print(element.target(), OPERAND);
                text.append('[').append(element.index()).append(']');
            }
            case Expression.Iteration iteration -> {
                print(iteration.target(), OPERAND);
                text.append("[]");
            }
            case Unary unary -> print(unary);
            case Binary binary -> print(binary);
            case Alignment alignment -> print(alignment);
            case Call call -> print(call);
            case SubQuery subQuery -> print(subQuery);
            // Where the text had a hole, so has its canonical form.
            case Expression.Missing ignored -> text.append("");
        }
        text.append(parentheses ? ")" : "");
    }

    private static int strength(Expression expression) {
        return switch (expression) {
            case Binary binary -> Precedence.of(binary.operator());
            case Unary unary -> unary.operator() == UnaryOperator.NOT ? Precedence.NOT : Precedence.SIGN;
            case Alignment alignment -> alignment.left().isPresent() ? Precedence.ALIGN : Precedence.SIGN;
            case LongLiteral literal -> literal.value() == Long.MIN_VALUE ? Precedence.SIGN : OPERAND;
            default -> OPERAND;
        };
    }

    private void print(Unary unary) {
        switch (unary.operator()) {
            case NOT -> {
                text.append("NOT ");
                print(unary.operand(), Precedence.NOT);
            }
            case NEGATE -> {
                text.append('-');
                print(unary.operand(), OPERAND);
            }
            case PLUS -> {
                text.append('+');
                print(unary.operand(), OPERAND);
            }
        }
    }

    private void print(Binary binary) {
        int strength = Precedence.of(binary.operator());
        boolean shifts = binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT;
        print(shifts ? binary.left() : exact(binary.left()), strength);
        text.append(' ').append(binary.operator().text()).append(' ');
        Expression right = shifts ? binary.right() : exact(binary.right());
        // Without parentheses the alignment would be that of the sum.
        print(right, shifts && Precedence.alignsDuration(right) ? OPERAND : strength + 1);
    }

    private void print(Alignment alignment) {
        alignment.left().ifPresent(left -> print(left, Precedence.ALIGN));
        text.append('@');
        Expression.AlignmentUnit unit = alignment.unit();
        text.append(unit.factor() == 1 ? "" : unit.factor()).append(unit.unit().text());
        unit.weekday().ifPresent(text::append);
    }

    private void print(Call call) {
        String name = style.functionName().apply(call.function().text());
        text.append(name).append('(');
        print(CanonicalOrder.ofFunction(call.parameters(), style.functionSlots().apply(name)), true);
        text.append(')');
    }

    private void print(SubQuery subQuery) {
        List<Command> commands = subQuery.query().commands();
        boolean inline =
                commands.size() == 1 && commands.getFirst().name().text().equalsIgnoreCase("data");
        if (inline) {
            text.append('[');
            print(subQuery.query());
            text.append(']');
            return;
        }
        String tabs = "\t".repeat(indent + 1);
        text.append('\n').append(tabs).append("[\n").append(tabs).append('\t');
        indent += 2;
        print(subQuery.query());
        indent -= 2;
        text.append('\n').append(tabs).append(']');
    }

    private static String string(StringLiteral literal) {
        boolean fits = !literal.value().contains("\"\"\"") && !literal.value().endsWith("\"");
        return literal.raw() && fits ? "\"\"\"" + literal.value() + "\"\"\"" : Canonical.string(literal.value());
    }

    /** Only hexadecimal digits can write a negative long as one literal; the smallest one is read as such, too. */
    private static String number(long value) {
        return value >= 0 || value == Long.MIN_VALUE
                ? Long.toString(value)
                : String.format(Locale.ROOT, "0x%016X", value);
    }
}
