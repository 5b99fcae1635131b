package dev.quarry.language;

import dev.quarry.language.syntax.Argument;
import dev.quarry.language.syntax.Command;
import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Expression.AlignmentUnit;
import dev.quarry.language.syntax.Expression.BinaryOperator;
import dev.quarry.language.syntax.Expression.TimeUnit;
import dev.quarry.language.syntax.Expression.UnaryOperator;
import dev.quarry.language.syntax.Name;
import dev.quarry.language.syntax.Parameter;
import dev.quarry.language.syntax.Query;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random trees in canonical order, as the parser could have made them, all at span 0. */
final class Trees {
    private static final Span NOWHERE = new Span(0, 0);
    private static final List<String> WORDS = List.of("fields", "count", "a", "x_1", "concat", "in", "data");
    private static final List<String> ODD_NAMES = List.of(
            "not", "in", "asc", "desc", "true", "mod", "a.b", "a.", ".", "", "`", "\\", "größe", "a b", "5m", "count()",
            "\n");
    private static final List<String> STRINGS =
            List.of("", "x", "\"", "\"\"\"", "\\", "\\n", "\n\t\r", "\u0000", "\uD83D", "\uD83D\uDE00", "'", "//", "|");
    private static final List<AlignmentUnit> UNITS = List.of(
            new AlignmentUnit(1, TimeUnit.DAY, Optional.empty()),
            new AlignmentUnit(3, TimeUnit.HOUR, Optional.empty()),
            new AlignmentUnit(1, TimeUnit.WEEK, Optional.of(0)));

    private final Random random;

    Trees(Random random) {
        this.random = random;
    }

    Query query(int depth) {
        return new Query(some(1, 3, () -> new Command(word(), parameters(depth), NOWHERE)), NOWHERE);
    }

    private List<Parameter> parameters(int depth) {
        Stream<Parameter> unnamed = some(0, 2, () -> parameter(Optional.empty(), depth)).stream();
        Stream<Parameter> named = some(0, 2, () -> parameter(Optional.of(name()), depth)).stream();
        return Stream.concat(unnamed, named).toList();
    }

    private Parameter parameter(Optional<Name> key, int depth) {
        Argument value = random.nextInt(5) > 0
                ? element(depth)
                : new Argument.Group(
                        some(2, 3, () -> new Parameter(Optional.empty(), element(depth), NOWHERE)), NOWHERE);
        return new Parameter(key, value, NOWHERE);
    }

    private Argument element(int depth) {
        Expression expression = expression(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> new Argument.Assigned(name(), expression, NOWHERE);
            case 1 -> new Argument.Directed(expression, Argument.Direction.DESCENDING, NOWHERE);
            default -> new Argument.Plain(expression);
        };
    }

    Expression expression(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        Supplier<Expression> part = () -> expression(depth - 1 - random.nextInt(2));
        return switch (random.nextInt(14)) {
            case 0 -> leaf();
            case 1, 2 -> new Expression.Unary(one(List.of(UnaryOperator.values())), part.get(), NOWHERE);
            case 3 ->
                new Expression.Binary(
                        BinaryOperator.IN, part.get(), new Expression.SubQuery(query(depth - 2), NOWHERE), NOWHERE);
            case 4, 5, 6 ->
                new Expression.Alignment(
                        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(part.get()), one(UNITS), NOWHERE);
            case 7 -> new Expression.Member(part.get(), name(), NOWHERE);
            case 8 -> new Expression.Element(part.get(), Math.max(-Long.MAX_VALUE, number()), NOWHERE);
            case 9 -> new Expression.Iteration(part.get(), NOWHERE);
            case 10 -> new Expression.Call(word(), parameters(depth - 1), NOWHERE);
            default -> {
                BinaryOperator operator = one(List.of(BinaryOperator.values()));
                yield operator == BinaryOperator.IN
                        ? part.get()
                        : new Expression.Binary(operator, part.get(), part.get(), NOWHERE);
            }
        };
    }

    private Expression leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new Expression.NullLiteral(NOWHERE);
            case 1 -> new Expression.BooleanLiteral(random.nextBoolean(), NOWHERE);
            case 2 -> new Expression.LongLiteral(number(), NOWHERE);
            case 3 ->
                new Expression.DoubleLiteral(
                        Math.abs(random.nextGaussian()) * Math.pow(10, random.nextInt(600) - 300), NOWHERE);
            case 4 -> new Expression.StringLiteral(one(STRINGS) + one(STRINGS), false, NOWHERE);
            case 5 -> new Expression.StringLiteral("\"" + one(List.of("a", "\\", "\"\n\\u")), true, NOWHERE);
            case 6, 7 ->
                new Expression.DurationLiteral(number() & Long.MAX_VALUE, one(List.of(TimeUnit.values())), NOWHERE);
            default -> new Expression.Field(name());
        };
    }

    private long number() {
        return one(List.of(0L, 1L, -1L, 42L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()));
    }

    private Name name() {
        return new Name(random.nextBoolean() ? one(WORDS) : one(ODD_NAMES), false, NOWHERE);
    }

    private Name word() {
        return new Name(one(WORDS), false, NOWHERE);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> List<T> some(int least, int most, Supplier<T> supplier) {
        return IntStream.rangeClosed(1, least + random.nextInt(most - least + 1))
                .mapToObj(ignored -> supplier.get())
                .toList();
    }
}
