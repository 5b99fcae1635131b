package dev.quarry.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.query.completion.Completion;
import dev.quarry.query.completion.Completions;
import dev.quarry.query.completion.DataPeek;
import dev.quarry.query.completion.Suggestion;
import dev.quarry.query.engine.ResultCursor;
import dev.quarry.query.expression.EvaluationContext;
import dev.quarry.query.value.Value;
import dev.quarry.query.value.Value.RecordValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion over a few records, with the interpreter looking into them. */
class CompletionTest {
    private static final CompileOptions OPTIONS = new CompileOptions(
            new EvaluationContext(1_000_000_000L, ZoneOffset.UTC, Locale.ROOT), Optional.empty(), OptionalLong.empty());

    private static final Interpreter DATA = new Interpreter(Map.of(
            "logs",
            List.of(
                    log("GetSecretValue", "eu-west-1", "arn:aws:iam::1:user/ann"),
                    log("GetSecretValue", "eu-west-1", "arn:aws:iam::1:user/bob"),
                    log("CreateKey", "us-east-1", "arn:aws:iam::1:user/ann"))));

    private static RecordValue log(String name, String region, String arn) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("content", Value.of("{}"));
        row.put("event.name", Value.of(name));
        row.put("aws.region", Value.of(region));
        row.put("odd name", Value.of(1));
        row.put("userIdentity", RecordValue.copyOf(Map.of("arn", Value.of(arn))));
        return RecordValue.copyOf(row);
    }

    private static List<RecordValue> look(String dql) {
        List<RecordValue> rows = new ArrayList<>();
        Compiler.compile(dql, OPTIONS).plan().ifPresent(plan -> {
            try (ResultCursor cursor = DATA.execute(plan, OPTIONS.context())) {
                for (Optional<RecordValue> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                    rows.add(row.get());
                }
            }
        });
        return rows;
    }

    /** The position is marked by a caret sign; what is expected are the first suggestions. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            fe^                                                        ¦ fetch
            fetch logs | summ^                                         ¦ summarize
            fetch lo^                                                  ¦ logs
            fetch logs, fr^                                            ¦ from:
            fetch logs, from:^                                         ¦ -30min, -2h
            fetch logs | filter event^                                 ¦ event.name
            fetch logs | filter odd^                                   ¦ `odd name`
            fetch logs | filter region^                                ¦ aws.region
            fetch logs | filter event.name == ^                        ¦ "GetSecretValue", "CreateKey"
            fetch logs | filter event.name == "cr^                     ¦ "CreateKey"
            fetch logs | filter in(event.name, "get^                   ¦ "GetSecretValue"
            fetch logs | filter `odd name` == ^                        ¦ 1
            fetch logs | filter userIdentity[^                         ¦ arn
            fetch logs | filter userIdentity[arn] == "arn:aws:iam::1:user/b^ ¦ "arn:aws:iam::1:user/bob"
            fetch logs | fieldsAdd who = userIdentity[arn] | filter wh^ ¦ who
            fetch logs | fieldsKeep event.name | fields ^              ¦ event.name
            fetch logs | summarize cou^                                ¦ count(), countDistinct(
            fetch logs | summarize count(), b^                         ¦ by:
            fetch logs | makeTimeseries cou^                           ¦ count(), countDistinct(
            fetch logs | makeTimeseries star^                          ¦ start()
            fetch logs | makeTimeseries count(def^                     ¦ default:
            fetch logs | makeTimeseries by: {aws.region}, sum(x, sca^  ¦ scalar:
            timeseries avg(m, roll^                                    ¦ rollup:
            timeseries star^                                           ¦ start()
            fetch logs | summarize count(), by:{aws^                   ¦ aws.region
            fetch logs | summarize n = count(), by:{event.name} | sort ^ ¦ event.name, n
            fetch logs | sort event.name ^                             ¦ desc, asc
            fetch logs | filter startsW^                               ¦ startsWith(
            fetch logs | filter startsWith(event.name, "x", case^      ¦ caseSensitive:
            fetch logs | append [^                                     ¦ fetch
            fetch logs | limit 1 ^                                     ¦ |
            """)
    void proposes(String marked, String expected) {
        List<String> wanted = List.of(expected.split(", "));
        assertThat(texts(at(marked))).startsWith(wanted.toArray(String[]::new));
    }

    @Test
    void proposesNothingInCommentsAndForUnknownThings() {
        assertThat(texts(at("fetch logs // fil^"))).isEmpty();
        assertThat(texts(at("fetch logs | filter content == \"zzz^"))).isEmpty();
        assertThat(texts(at("fetch logs | filter nothing[^"))).isEmpty();
    }

    @Test
    void saysHowMuchIsTypedAndWhetherTheQueryRuns() {
        Completions completions = at("fetch logs | fil^");
        assertThat(completions.runnable()).isFalse();
        assertThat(completions.suggestions().getFirst().typed()).isEqualTo(3);
        assertThat(at("fetch logs ^").runnable()).isTrue();
        assertThat(at("^").runnable()).isFalse();
    }

    @Test
    void tellsWhatACommandAndAFunctionAreFor() {
        Suggestion command = at("fetch logs | summarize^").suggestions().getFirst();
        assertThat(command.info()).isNotEmpty();
        Suggestion function = at("fetch logs | filter contains^").suggestions().getFirst();
        assertThat(function.synopsis()).startsWith("contains(expression: string");
    }

    private static Completions at(String marked) {
        DataPeek data = CompletionTest::look;
        return Completion.at(marked.replace("^", ""), marked.indexOf('^'), OPTIONS, data);
    }

    private static List<String> texts(Completions completions) {
        return completions.suggestions().stream().map(Suggestion::text).toList();
    }
}
