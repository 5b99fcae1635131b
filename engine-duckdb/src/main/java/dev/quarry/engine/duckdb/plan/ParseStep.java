package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.expression.Paths;
import dev.quarry.engine.duckdb.java.KindCodec;
import dev.quarry.engine.duckdb.relation.Definition;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Kind;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.sql.SqlValue;
import dev.quarry.pattern.Pattern;
import dev.quarry.query.expression.Expr;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.value.PatternValues;
import dev.quarry.query.value.TimestampText;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.NullValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.Value.TimestampValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code parse}. The pattern {@code JSON:name} on a field is no work at all: what is asked of the name becomes a path into
 * the field's text, which a scan finds in its columns. Other patterns run once per row.
 */
final class ParseStep {
    private static final java.util.regex.Pattern WHOLE_JSON =
            java.util.regex.Pattern.compile("(?i:JSON|JSON_OBJECT):[A-Za-z_][A-Za-z0-9_.]*");

    private ParseStep() {}

    static Rows rows(Rows input, Plan.Parse parse, Query query) {
        List<Select> branches =
                input.branches().stream().map(b -> branch(b, parse, query)).toList();
        return new Rows(branches, input.ordering());
    }

    private static Select branch(Select branch, Plan.Parse parse, Query query) {
        Optional<Ref.Field> field = Paths.of(parse.text()).filter(f -> f.path().isEmpty());
        if (field.isPresent()
                && WHOLE_JSON.matcher(parse.pattern().text().strip()).matches()
                && parse.prerequisite().isEmpty()
                && !parse.preserveOnFailure()) {
            Scope before = branch.scope();
            String text = field.get().name();
            Definition definition = ref -> {
                if (ref.parsed()) {
                    SqlValue whole = before.resolve(new Ref.Field(text, true, List.of()));
                    return query.expressions().part(query.expressions().parseJson(whole), ref.path());
                }
                return before.resolve(new Ref.Field(text, true, ref.path()));
            };
            return branch.with(
                    Scopes.extended(before, Map.of(parse.exports().getFirst().name(), definition)));
        }
        return run(branch, parse, query);
    }

    private static Select run(Select branch, Plan.Parse parse, Query query) {
        return parse.exports().size() == 1 && !parse.preserveOnFailure()
                ? single(branch, parse, query)
                : several(branch, parse, query);
    }

    /** One value needs no text around it. */
    private static Select single(Select branch, Plan.Parse parse, Query query) {
        Plan.Export export = parse.exports().getFirst();
        SqlValue found = call(
                branch,
                parse,
                query,
                ExpressionEmitter.kindOf(export.type()),
                match -> PatternValues.toValue(match.values().getFirst()));
        Ref.Hidden value = new Ref.Hidden("match");
        branch.with(Scopes.hidden(branch.scope(), value, found));
        Select above = query.over(branch);
        SqlValue read = above.scope().resolve(value);
        return above.with(Scopes.extended(above.scope(), Map.of(export.name(), part(read, query))));
    }

    private static Select several(Select branch, Plan.Parse parse, Query query) {
        Ref.Hidden match = new Ref.Hidden("match");
        List<Kind> kinds = parse.exports().stream()
                .map(e -> ExpressionEmitter.kindOf(e.type()))
                .toList();
        SqlValue found = call(branch, parse, query, Kind.JSON, it -> texts(it, kinds));
        branch.with(Scopes.hidden(branch.scope(), match, found));
        Select above = query.over(branch);
        SqlValue texts = above.scope().resolve(match);
        Map<String, Definition> definitions = new LinkedHashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            String name = parse.exports().get(i).name();
            SqlValue export = export(texts, i, kinds.get(i));
            SqlValue value = parse.preserveOnFailure()
                    ? orElse(texts, export, above.scope().resolve(Ref.Field.whole(name)))
                    : export;
            definitions.put(name, part(value, query));
        }
        return above.with(Scopes.extended(above.scope(), definitions));
    }

    private static Definition part(SqlValue value, Query query) {
        return ref ->
                query.expressions().part(ref.parsed() ? query.expressions().parseJson(value) : value, ref.path());
    }

    /** What is made of the match of each row; null where there is none. */
    private static SqlValue call(
            Select branch, Plan.Parse parse, Query query, Kind kind, Function<Pattern.Match, Value> use) {
        Scope scope = branch.scope();
        Instant now = TimestampText.instant(query.expressions().context().now());
        SqlValue found = query.expressions()
                .functions()
                .callOnce(
                        kind,
                        arguments(parse, scope, query),
                        values -> match(parse, values, now).map(use).orElse(NullValue.NULL));
        return onlyIf(parse.prerequisite(), found, scope, query);
    }

    /** The text and, if it is given, the base time. */
    private static List<SqlValue> arguments(Plan.Parse parse, Scope scope, Query query) {
        return Stream.concat(Stream.of(parse.text()), parse.baseTime().stream())
                .map(it -> query.emit(it, scope))
                .toList();
    }

    private static SqlValue onlyIf(Optional<Expr> prerequisite, SqlValue found, Scope scope, Query query) {
        return prerequisite
                .map(condition -> new SqlValue(
                        Sql.of("CASE WHEN {} THEN {} END", query.condition(condition, scope), found.sql()),
                        found.kind()))
                .orElse(found);
    }

    private static Optional<Pattern.Match> match(Plan.Parse parse, Value[] values, Instant now) {
        if (!(values[0] instanceof StringValue(String string))) {
            return Optional.empty();
        }
        Instant base = values.length > 1 && values[1] instanceof TimestampValue given
                ? TimestampText.instant(given.nanos())
                : now;
        return parse.pattern().match(string, base);
    }

    /** The texts of the exports in their kinds. */
    private static Value texts(Pattern.Match match, List<Kind> kinds) {
        List<Value> texts = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Value value = PatternValues.toValue(match.values().get(i));
            texts.add(value.isNull() ? value : Value.of(KindCodec.encode(kinds.get(i), value)));
        }
        return new ArrayValue(texts);
    }

    private static SqlValue export(SqlValue texts, int index, Kind kind) {
        // All exports that a SELECT asks for share the list, so that the text is read once.
        Sql text = Sql.of("from_json({}, '[\"VARCHAR\"]')[{}]", texts.sql(), Sql.number(index + 1L));
        return new SqlValue(kind.type().text().equals("VARCHAR") ? text : Sql.of("{}::{}", text, kind.type()), kind);
    }

    private static SqlValue orElse(SqlValue texts, SqlValue export, SqlValue existing) {
        Kind kind = export.kind().or(existing.kind());
        return new SqlValue(
                Sql.of(
                        "(CASE WHEN {} IS NULL THEN {} ELSE {} END)",
                        texts.sql(),
                        existing.as(kind).sql(),
                        export.as(kind).sql()),
                kind);
    }
}
