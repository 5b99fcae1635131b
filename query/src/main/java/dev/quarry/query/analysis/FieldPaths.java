package dev.quarry.query.analysis;

import dev.quarry.language.syntax.Expression;
import dev.quarry.language.syntax.Name;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Shape;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.ValueType;
import java.util.Optional;

/** Fields and members of fields, which is what rows can be joined by. */
final class FieldPaths {
    private FieldPaths() {}

    /** The name of the field that a path begins with; empty when the expression is no path. */
    static Optional<Name> root(Expression expression) {
        return switch (expression) {
            case Expression.Field it -> Optional.of(it.name());
            case Expression.Member it -> root(it.target());
            case Expression.Element it -> root(it.target());
            default -> Optional.empty();
        };
    }

    /** The same of an analysed path. */
    static Optional<String> root(Expr path) {
        return switch (path) {
            case Expr.FieldRef it -> Optional.of(it.name());
            case Expr.MemberRef it -> root(it.target());
            case Expr.ElementRef it -> root(it.target());
            default -> Optional.empty();
        };
    }

    /** The value of a path in rows of a shape; an error where a closed shape lacks the field. */
    static Expr resolve(Analysis analysis, Expression path, Shape shape) {
        return switch (path) {
            case Expression.Field it -> FieldResolver.resolve(it.name(), shape, analysis.diagnostics());
            case Expression.Member it -> member(analysis, resolve(analysis, it.target(), shape), it.member());
            case Expression.Element it ->
                Folding.element(resolve(analysis, it.target(), shape), it.index(), analysis.context());
            default -> {
                analysis.diagnostics().parameterHasToBe(path.span(), "a field");
                yield ExpressionAnalyser.UNKNOWN;
            }
        };
    }

    private static Expr member(Analysis analysis, Expr target, Name name) {
        Type type = target.type().isOnly(ValueType.TIMEFRAME) ? Type.TIMESTAMP : Type.ANY;
        return Folding.member(target, name.text(), type, analysis.context());
    }

    /**
     * {@code left[a]} or {@code left[a][b]} as the path {@code a} or {@code a[b]}.
     *
     * @param side {@code left} or {@code right}
     * @return empty when it is not of that side
     */
    static Optional<Expression> ofSide(Expression expression, String side) {
        return switch (expression) {
            case Expression.Member it ->
                it.target() instanceof Expression.Field root
                                && root.name().text().equals(side)
                        ? Optional.of(new Expression.Field(it.member()))
                        : ofSide(it.target(), side)
                                .map(target -> new Expression.Member(target, it.member(), it.span()));
            case Expression.Element it ->
                ofSide(it.target(), side).map(target -> new Expression.Element(target, it.index(), it.span()));
            default -> Optional.empty();
        };
    }
}
