package dev.quarry.engine.duckdb.plan;

import dev.quarry.engine.duckdb.SystemTables;
import dev.quarry.engine.duckdb.relation.HiddenFields;
import dev.quarry.engine.duckdb.relation.Ref;
import dev.quarry.engine.duckdb.relation.Scopes;
import dev.quarry.engine.duckdb.relation.Select;
import dev.quarry.engine.duckdb.relation.StoredRecords;
import dev.quarry.engine.duckdb.relation.SubSelect;
import dev.quarry.engine.duckdb.relation.TableRows;
import dev.quarry.engine.duckdb.sql.Sql;
import dev.quarry.engine.duckdb.table.RowsFunction;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.Layout.Role;
import dev.quarry.lake.LookupTable;
import dev.quarry.lake.Relation;
import dev.quarry.query.engine.QueryException;
import dev.quarry.query.engine.ScanStatistics;
import dev.quarry.query.plan.FieldPattern;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.Sampling;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the relations that scans read, and keeps them readable until it is closed. */
public final class Scans implements AutoCloseable {
    private static final String LOGS = "logs";

    private final Dataset dataset;
    private final SystemTables systemTables;
    private final RowsFunction rowsFunction;

    /** What has to stay until the query has ended. */
    private final List<Held> held = new ArrayList<>();

    private long records;
    private long bytes;
    private final Set<String> buckets = new TreeSet<>();

    /** Something to close. */
    @FunctionalInterface
    private interface Held {
        void close();
    }

    public Scans(Dataset dataset, SystemTables systemTables, RowsFunction rowsFunction) {
        this.rowsFunction = rowsFunction;
        this.dataset = dataset;
        this.systemTables = systemTables;
    }

    Rows rows(Plan.Scan scan, Query query) {
        if (!scan.dataObject().equals(LOGS)) {
            return rows(systemTables.rows(scan.dataObject(), scan.range()), query);
        }
        Dataset.Snapshot snapshot = dataset.select(
                new Dataset.Selection(scan.range().start(), scan.range().end(), name -> isWanted(scan, name)));
        held.add(snapshot::close);
        List<Select> branches = new ArrayList<>();
        for (Relation relation : snapshot.relations()) {
            records += Math.max(0, relation.records());
            bytes += Math.max(0, relation.bytes());
            buckets.add(relation.bucket());
            branches.add(branch(relation, scan, query));
        }
        return branches.isEmpty() ? ConstantRows.of(List.of(), query) : new Rows(branches, Ordering.OF_SCAN);
    }

    Rows rows(Plan.Table table, Query query) {
        LookupTable.Lease lease = dataset.lookupTables()
                .flatMap(tables -> tables.read(table.name()))
                .orElseThrow(() -> QueryException.tableDeleted(table.name()));
        held.add(lease::close);
        records += lease.table().records();
        bytes += lease.table().fileBytes();
        Sql from = Sql.of("read_parquet({})", Sql.string(lease.table().file().toString()));
        return rows(new TableRows(lease.table().layout(), from, query.expressions()), table.offset(), query);
    }

    private Rows rows(List<RecordValue> rows, Query query) {
        if (rows.isEmpty()) {
            return ConstantRows.of(rows, query);
        }
        RowsFunction.Handle handle = rowsFunction.hold(rows);
        held.add(handle::close);
        return rows(new TableRows(handle.layout(), handle.from(), query.expressions()), 0, query);
    }

    private static Rows rows(TableRows source, long offset, Query query) {
        Select select = new Select(source);
        if (offset > 0) {
            select.where(Sql.of("{} >= {}", source.position(), Sql.number(offset)));
        }
        return new Rows(List.of(parsedOnce(select, query)), Ordering.OF_TABLE);
    }

    private static boolean isWanted(Plan.Scan scan, String bucket) {
        return scan.buckets().isEmpty()
                || scan.buckets().stream().anyMatch(pattern -> FieldPattern.matches(pattern, bucket));
    }

    private static Select branch(Relation relation, Plan.Scan scan, Query query) {
        StoredRecords source = new StoredRecords(relation, scan.samplingRatio(), query.expressions());
        Select select = new Select(source);
        Sql timestamp = source.timestamp();
        TimeRange range = scan.range();
        if (range.start() != Long.MIN_VALUE) {
            select.where(Sql.of("{} >= {}", timestamp, Sql.number(range.start())));
        }
        if (range.end() != Long.MAX_VALUE) {
            select.where(Sql.of("{} < {}", timestamp, Sql.number(range.end())));
        }
        if (scan.samplingRatio() > 1) {
            Sql id = source.resolve(Ref.Field.whole(HiddenFields.RECORD_ID)).sql();
            select.where(Sql.of(
                    "('0x' || right({}, {}))::BIGINT % {} = 0",
                    id, Sql.number(Sampling.DIGITS), Sql.number(scan.samplingRatio())));
        }
        boolean storesPaths =
                relation.layout().columns().stream().anyMatch(column -> column.role() instanceof Role.ContentPath);
        return storesPaths ? select : parsedOnce(select, query);
    }

    /** Text that may be anything is parsed once per record, not once per member. */
    static Select parsedOnce(Select inner, Query query) {
        Select above = new Select(SubSelect.rowByRow(inner, query.names()));
        return above.with(Scopes.parsedOnce(above.scope(), query.expressions()));
    }

    /** What the scans of this query read. */
    public ScanStatistics statistics() {
        return new ScanStatistics(records, bytes, List.copyOf(buckets));
    }

    @Override
    public void close() {
        held.forEach(Held::close);
        held.clear();
    }
}
