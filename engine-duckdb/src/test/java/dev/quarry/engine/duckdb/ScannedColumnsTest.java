package dev.quarry.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.demo.MixedQuery;
import dev.quarry.demo.TrailGenerator;
import dev.quarry.demo.Tutorial;
import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.Loader;
import dev.quarry.ingest.ProgressListener;
import dev.quarry.lake.Dataset;
import dev.quarry.lake.Lake;
import dev.quarry.lake.Layout;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.CompiledQuery;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.plan.Plan;
import dev.quarry.query.plan.TimeRange;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.ArrayValue;
import dev.quarry.query.value.Value.RecordValue;
import dev.quarry.query.value.Value.StringValue;
import dev.quarry.query.value.ValueText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which columns of its segments DuckDB's plan of a query reads: those that the question is about, and no other. */
@Tag("slow")
class ScannedColumnsTest {
    /** What `fetch logs` shows of a record. */
    private static final String WHOLE_RECORD = "timestamp content source_file aws_service cloud_provider aws_account_id"
            + " audit_identity audit_result level event_event_name event_event_source event_aws_region event_read_only"
            + " event_identity_type other_attributes";

    /** What decides where an order does not tell records apart, and which of equal values was seen first. */
    private static final String ORIGIN = "source_file source_offset";

    private static final Instant END = Instant.parse("2026-03-01T12:00:00Z");
    private static final EvaluationContext CONTEXT =
            new EvaluationContext(END.getEpochSecond() * 1_000_000_000L, ZoneOffset.UTC, Locale.ROOT);

    @TempDir
    static Path directory;

    private static Lake lake;
    private static DuckDbEngine engine;
    private static Set<String> stored;

    @BeforeAll
    static void load() throws IOException {
        TrailGenerator.write(directory.resolve("trail"), END, 3_000);
        lake = Lake.open(directory.resolve("lake"));
        new Loader(lake)
                .load(
                        List.of(directory.resolve("trail")),
                        new LoadOptions("my_aws_bucket", Limits.DEFAULT),
                        ProgressListener.NONE,
                        CancelSignal.NEVER);
        engine = new DuckDbEngine(lake, SystemTables.NONE, EngineOptions.reading(List.of(lake.folder())));
        try (Dataset.Snapshot snapshot =
                lake.select(new Dataset.Selection(Long.MIN_VALUE, Long.MAX_VALUE, bucket -> true))) {
            stored = snapshot.relations().stream()
                    .flatMap(relation -> relation.layout().columns().stream())
                    .map(Layout.Column::name)
                    .collect(Collectors.toSet());
        }
    }

    @AfterAll
    static void close() {
        engine.close();
        lake.close();
    }

    @ParameterizedTest
    @EnumSource
    void mixedQueriesReadWhatTheyAreAbout(MixedQuery query) {
        assertThat(scanned(query.query())).as(query.query()).isEqualTo(columns(needed(query)));
    }

    private static String needed(MixedQuery query) {
        return switch (query) {
            case COUNT -> "";
            case COUNT_BY_A_FIELD -> "event_aws_region";
            case MOST_FREQUENT_ACTIONS, ONE_ACTION, LOWER_CASE, ONE_RECORD_FOR_EACH_ACTION -> "event_event_name";
            case SOME_ACTIONS_BY_REGION, TWO_FIELDS_AS_ONE -> "event_event_name event_aws_region";
            case COUNT_PER_HOUR -> "timestamp";
            case ERRORS_PER_FIVE_MINUTES -> "timestamp level";
            case SHARE_OF_ERRORS_BY_SERVICE -> "event_event_source level";
            case DISTINCT_IDENTITIES_BY_REGION, GROUPS_OF_GROUPS -> "audit_identity event_aws_region";
            case FIRST_AND_LAST_TIME_BY_IDENTITY -> "audit_identity timestamp";
            case PART_OF_A_MESSAGE, A_PATTERN_IN_A_MESSAGE -> "event_error_message";
            case BEGINNING_OF_THE_AGENT -> "event_user_agent";
            case END_OF_THE_SERVICE -> "event_event_source";
            case TEXT_IN_THE_WHOLE_RECORD, LENGTH_OF_RECORDS -> "content";
            case A_MEMBER_DEEP_INSIDE -> "event_user_identity";
            case A_PARAMETER_WHERE_IT_IS -> "event_request_parameters";
            case LATEST_ERRORS -> "timestamp event_event_name audit_identity level " + ORIGIN;
            case A_THOUSAND_RECORDS, A_STRETCH_OF_TIME -> "timestamp event_event_name";
            case A_CASE -> "level";
            case REGIONS_OF_EACH_IDENTITY -> "audit_identity event_aws_region " + ORIGIN;
            case A_DEFAULT_FOR_WHAT_IS_MISSING -> "event_error_code";
            case CHANGES_BY_IDENTITY -> "audit_identity event_read_only";
            case THIS_OR_THAT_BUT_NOT_THOSE -> "level event_event_name event_identity_type";
        };
    }

    @ParameterizedTest
    @EnumSource
    void theTutorialReadsWhatItIsAbout(Tutorial query) {
        assertThat(scanned(query.overAny())).as(query.overAny()).isEqualTo(columns(needed(query)));
    }

    private static String needed(Tutorial query) {
        return switch (query) {
            case FETCH, BUCKET, PARSE -> WHOLE_RECORD;
            case EXTERNAL_KEYS ->
                "aws_service event_event_name event_aws_region event_identity_arn event_request_parameters"
                        + " event_response_elements";
            case READ_WITHOUT_KEY, UNAUTHORIZED ->
                "aws_service event_event_name event_error_code event_error_message event_source_ip_address"
                        + " event_aws_region event_identity_arn";
            case ENUMERATION ->
                "aws_service event_event_name event_error_code event_request_parameters event_source_ip_address"
                        + " event_aws_region event_identity_arn";
        };
    }

    private static Set<String> columns(String names) {
        return names.isEmpty() ? Set.of() : new TreeSet<>(List.of(names.split(" ")));
    }

    private static Plan plan(String dql) {
        CompiledQuery compiled =
                Compiler.compile(dql, new CompileOptions(CONTEXT, Optional.of(TimeRange.ALL), OptionalLong.empty()));
        return compiled.plan()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    private static Set<String> scanned(String dql) {
        Set<String> scanned = new TreeSet<>();
        scans(ValueText.parse(engine.explain(plan(dql), CONTEXT)))
                .forEach(scan -> stored.stream()
                        .filter(column -> Pattern.compile("\\b" + column + "\\b")
                                .matcher(scan)
                                .find())
                        .forEach(scanned::add));
        return scanned;
    }

    /** What each scan in a plan selects and filters by, without the texts that it compares with. */
    private static List<String> scans(Value node) {
        List<String> scans = new ArrayList<>();
        switch (node) {
            case ArrayValue(List<Value> nodes) -> nodes.forEach(it -> scans.addAll(scans(it)));
            case RecordValue operator -> {
                if (operator.get("name").equals(Value.of("READ_PARQUET"))
                        && operator.get("extra_info") instanceof RecordValue info) {
                    scans.add((text(info.get("Projections")) + " " + text(info.get("Filters")))
                            .replaceAll("'[^']*'", ""));
                }
                scans.addAll(scans(operator.get("children")));
            }
            default -> throw new IllegalStateException("no plan: " + node);
        }
        return scans;
    }

    private static String text(Value value) {
        return switch (value) {
            case ArrayValue(List<Value> values) ->
                values.stream().map(ScannedColumnsTest::text).collect(Collectors.joining(" "));
            case StringValue(String text) -> text;
            default -> "";
        };
    }
}
