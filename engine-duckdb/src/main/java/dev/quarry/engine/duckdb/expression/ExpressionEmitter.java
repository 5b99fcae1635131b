package dev.quarry.engine.duckdb.expression;

import dev.quarry.engine.duckdb.java.QueryFunctions;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.ShownFields;
import dev.quarry.engine.duckdb.relation.Step;
import dev.quarry.engine.duckdb.relation.Values;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.pattern.Pattern;
import dev.quarry.query.expression.CompiledExpr;
import dev.quarry.query.expression.Constants;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.expression.Evaluator;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.Type;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns the expressions of one query into SQL. */
public final class ExpressionEmitter implements Values {
    private static final Pattern JSON = Pattern.compile("JSON:json");
    private static final Ref CONTENT = Ref.Field.whole("content");

    private final QueryFunctions functions;
    private final EvaluationContext context;

    public ExpressionEmitter(QueryFunctions functions, EvaluationContext context) {
        this.functions = functions;
        this.context = context;
    }

    /** The expression's SQL over the columns that the scope resolves to. */
    public SqlValue emit(Expr expr, Scope scope) {
        Optional<Ref.Field> path = Paths.of(expr);
        if (path.isPresent()) {
            return scope.resolve(path.get());
        }
        return switch (expr) {
            case Expr.Constant constant -> Literals.of(constant.value());
            case Expr.MemberRef member -> part(emit(member.target(), scope), List.of(new Step.Member(member.name())));
            case Expr.ElementRef element ->
                part(emit(element.target(), scope), List.of(new Step.Element(element.index())));
            case Expr.Call call -> call(call, scope, false);
            case Expr.Loop loop -> java(loop, scope);
            case Expr.WholeRow whole -> java(whole, scope);
            case Expr.FieldRef field -> scope.resolve(Ref.Field.whole(field.name()));
            case Expr.CurrentElement current -> throw outsideOfLoop(current);
            case Expr.CurrentIndex index -> throw outsideOfLoop(index);
        };
    }

    private static IllegalArgumentException outsideOfLoop(Expr expr) {
        return new IllegalArgumentException("outside of a loop: " + expr);
    }

    /** A condition that is true exactly where the expression is; false and null are not told apart. */
    public Sql condition(Expr expr, Scope scope) {
        if (expr instanceof Expr.Call call) {
            return switch (call.function().name()) {
                case "and" -> Sql.of("({} AND {})", operand(call, 0, scope), operand(call, 1, scope));
                case "or" -> Sql.of("({} OR {})", operand(call, 0, scope), operand(call, 1, scope));
                case "isNotTrue" -> Sql.of("({} IS DISTINCT FROM true)", operand(call, 0, scope));
                default -> call(call, scope, true).condition();
            };
        }
        return emit(expr, scope).condition();
    }

    private Sql operand(Expr.Call call, int index, Scope scope) {
        return condition(call.arguments().get(index), scope);
    }

    private SqlValue call(Expr.Call call, Scope scope, boolean onlyTruthCounts) {
        if (call.arguments().stream().findFirst().orElse(null) instanceof Expr.WholeRow row
                && call.function().name().equals("search")
                && call.arguments().get(1) instanceof Expr.Constant(StringValue(String term))
                && call.arguments().getLast().equals(new Expr.Constant(Value.of(true)))) {
            boolean caseSensitive = call.arguments().get(2).equals(new Expr.Constant(Value.of(true)));
            List<SqlValue> fields = ShownFields.of(row.shape(), scope).stream()
                    // The longest last: where another has the term it is not read.
                    .sorted(Comparator.comparing(CONTENT::equals))
                    .map(scope::resolve)
                    .toList();
            return NativeSearch.anyHolds(fields, term, caseSensitive, () -> java(call, scope));
        }
        Optional<NativeFunction> nativeForm = NativeFunctions.of(call.function());
        if (nativeForm.isPresent()) {
            List<SqlValue> arguments =
                    call.arguments().stream().map(a -> emit(a, scope)).toList();
            Optional<SqlValue> sql = nativeForm
                    .get()
                    .emit(new Arguments(arguments, call.arguments(), onlyTruthCounts, () -> java(call, scope)));
            if (sql.isPresent()) {
                return sql.get();
            }
        }
        return java(call, scope);
    }

    private SqlValue java(Expr expr, Scope scope) {
        JavaExpression split = JavaExpression.of(expr, scope);
        List<SqlValue> arguments = split.leaves().stream().map(scope::resolve).toList();
        Function<Value[], Value> compiled = split.compiled(context);
        return functions.call(
                kindOf(expr.type()), arguments, arguments.isEmpty() || Constants.isVolatile(expr), compiled::apply);
    }

    @Override
    public SqlValue part(SqlValue value, List<Step> path) {
        if (path.isEmpty()) {
            return value;
        }
        if (!value.kind().isText()) {
            return SqlValue.NULL;
        }
        if (value.kind().isJson()) {
            Optional<Sql> jsonPath = JsonPaths.of(path);
            if (jsonPath.isPresent()) {
                return new SqlValue(
                        Sql.of("NULLIF(json_extract({}, {})::VARCHAR, 'null')", value.sql(), jsonPath.get()),
                        Kind.JSON,
                        Optional.of(value.within().orElse(value.sql())));
            }
        }
        CompiledExpr compiled = Evaluator.compile(Paths.apply(new Expr.FieldRef("0", Type.ANY), path));
        return functions.call(
                value.kind().isJson() ? Kind.JSON : Kind.VALUE,
                List.of(value),
                values -> compiled.evaluate(x -> values[0], context));
    }

    @Override
    public SqlValue parseJson(SqlValue text) {
        if (text.kind() != Kind.STRING && !text.kind().isText()) {
            return SqlValue.NULL;
        }
        SqlValue parsed = functions.call(Kind.JSON, List.of(text), values -> {
            if (!(values[0] instanceof StringValue string)) {
                return NullValue.NULL;
            }
            return JSON.match(string.value())
                    .map(match -> PatternValues.toValue(match.values().getFirst()))
                    .orElse(NullValue.NULL);
        });
        return text.kind() == Kind.STRING && text.within().isEmpty() ? parsed.in(text.sql()) : parsed;
    }

    /** Java code over values, see {@link QueryFunctions#call}. */
    public QueryFunctions functions() {
        return functions;
    }

    public EvaluationContext context() {
        return context;
    }

    /** The kind that holds all values of a static type. */
    public static Kind kindOf(Type type) {
        Kind kind = Kind.NULL;
        for (var possible : type.possible()) {
            kind = kind.or(
                    switch (possible) {
                        case BOOLEAN -> Kind.BOOLEAN;
                        case LONG -> Kind.LONG;
                        case DOUBLE -> Kind.DOUBLE;
                        case STRING -> Kind.STRING;
                        case TIMESTAMP -> Kind.TIMESTAMP;
                        case DURATION -> Kind.DURATION;
                        case NULL -> Kind.NULL;
                        case BINARY, TIMEFRAME, UID, IP, SMARTSCAPE_ID, GEOPOINT, ARRAY, RECORD -> Kind.VALUE;
                    });
        }
        return kind == Kind.NULL ? Kind.VALUE : kind;
    }

    static Optional<Value> constant(Expr expr) {
        return expr instanceof Expr.Constant constant ? Optional.of(constant.value()) : Optional.empty();
    }
}
