package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.expression.ExpressionEmitter;
import dev.quarry.engine.duckdb.relation.Definition;
import dev.quarry.engine.duckdb.relation.Names;
import dev.quarry.engine.duckdb.relation.Scope;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.query.expression.Named;
import dev.quarry.query.plan.Plan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a plan into SQL, from the sources up. */
public final class PlanEmitter {
    private final Query query;
    private final Scans scans;

    public PlanEmitter(ExpressionEmitter expressions, Scans scans) {
        this.query = new Query(expressions, new Names());
        this.scans = scans;
    }

    /** The whole plan with all columns of its shape. */
    public Output emit(Plan plan) {
        return Output.of(rows(plan), plan.shape(), query);
    }

    private Rows rows(Plan plan) {
        return switch (plan) {
            case Plan.Scan scan -> scans.rows(scan, query);
            case Plan.Table table -> scans.rows(table, query);
            case Plan.Rows constant -> ConstantRows.of(constant.rows(), query);
            case Plan.Filter filter -> filter(filter);
            case Plan.Project project -> project(project);
            case Plan.Extend extend -> extend(extend);
            case Plan.Reshape reshape -> reshape(reshape);
            case Plan.Parse parse -> ParseStep.rows(rows(parse.input()), parse, query);
            case Plan.Aggregate aggregate -> AggregateStep.rows(rows(aggregate.input()), aggregate, query);
            case Plan.Sort sort -> SortStep.rows(rows(sort.input()), sort.keys(), query);
            case Plan.Limit limit -> limit(limit);
            case Plan.Dedup dedup -> DedupStep.rows(rows(dedup.input()), dedup, query);
            case Plan.Expand expand -> ExpandStep.rows(rows(expand.input()), expand, query);
            case Plan.Spread spread -> SpreadStep.rows(rows(spread.input()), spread, query);
            case Plan.Unpivot unpivot -> UnpivotStep.rows(rows(unpivot.input()), unpivot, query);
            case Plan.TimeSeries series -> TimeSeriesStep.rows(rows(series.input()), series, query);
            case Plan.FailIf failing -> FailIfStep.rows(rows(failing.input()), failing, query);
            case Plan.Append append -> AppendStep.rows(rows(append.left()), rows(append.right()), append, query);
            case Plan.Join join -> JoinStep.rows(rows(join.left()), rows(join.right()), join, query);
            case Plan.Membership in -> MembershipStep.rows(rows(in.input()), rows(in.right()), in, query);
        };
    }

    private Rows filter(Plan.Filter filter) {
        Rows input = rows(filter.input());
        for (Select branch : input.branches()) {
            branch.where(query.condition(filter.condition(), branch.scope()));
            Equalities.tell(filter.condition(), branch, query);
        }
        return input;
    }

    private Rows project(Plan.Project project) {
        Rows input = rows(project.input());
        List<Select> branches = input.branches().stream()
                .map(branch -> define(branch, project.fields(), true))
                .toList();
        return new Rows(branches, input.ordering());
    }

    private Rows extend(Plan.Extend extend) {
        Rows input = rows(extend.input());
        List<Select> branches = input.branches().stream()
                .map(branch -> define(branch, extend.fields(), false))
                .toList();
        return new Rows(branches, input.ordering());
    }

    private Select define(Select branch, List<Named> fields, boolean closed) {
        Scope before = branch.scope();
        Map<String, Definition> definitions = new LinkedHashMap<>();
        for (Named field : fields) {
            definitions.put(field.name(), Definitions.of(field.expr(), before, query));
        }
        branch.with(closed ? Scopes.closed(before, definitions) : Scopes.extended(before, definitions));
        List<String> computed = fields.stream()
                .filter(field -> !Definitions.isReference(field.expr()))
                .map(Named::name)
                .toList();
        return computed.isEmpty() ? branch : Definitions.computeOnce(branch, computed, query);
    }

    private Rows reshape(Plan.Reshape reshape) {
        Rows input = rows(reshape.input());
        Map<String, String> renamed =
                reshape.change() instanceof Plan.Change.Rename rename ? sources(rename.renamings()) : Map.of();
        for (Select branch : input.branches()) {
            branch.with(Scopes.reshaped(branch.scope(), reshape.shape(), renamed));
        }
        return input;
    }

    /** From each new name to the name in the input; of two with the same new name the later counts. */
    private static Map<String, String> sources(List<Plan.Renaming> renamings) {
        Map<String, String> sources = new HashMap<>();
        renamings.forEach(renaming -> sources.put(renaming.to(), renaming.from()));
        return sources;
    }

    private Rows limit(Plan.Limit limit) {
        Rows input = rows(limit.input());
        Select all = query.single(input);
        List<Sql> order = input.ordering().isRequired() ? input.ordering().in(all.scope()) : List.of();
        all.first(limit.count(), order);
        return new Rows(List.of(query.over(all)), input.ordering());
    }
}
