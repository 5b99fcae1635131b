package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.demo.Tutorial;
import dev.quarry.query.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummarizeTest {
    @Test
    void aSummaryOverParsedEvents() {
        Plan plan = Compile.plan(Tutorial.ENUMERATION.query());
        assertThat(List.copyOf(plan.shape().fields().keySet()))
                .containsExactly("sourceIPAddress", "awsRegion", "userARN", "event_count", "distinct_secrets");
        assertThat(plan.shape().isOpen()).isFalse();
        assertThat(plan).isInstanceOf(Plan.Sort.class);
    }

    @Test
    void unnamedAggregationsAreNamedByTheirText() {
        assertThat(Compile.plan("fetch logs | summarize count(), by: {a.b}")
                        .shape()
                        .fields())
                .containsOnlyKeys("a.b", "count()");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            fetch logs | sort count() => PARAMETER_MUST_NOT_BE_AN_AGGREGATION 'count()'
            fetch logs | summarize count(), by: {a} | fields b => FIELD_DOES_NOT_EXIST 'b'
            fetch logs | summarize count(), by: a => PARAMETERS_SHOULD_BE_GROUPED 'by: a'
            """)
    void mistakesAreReportedAtTheirPlace(String dql, String complaint) {
        assertThat(Compile.complaints(dql)).containsExactly(complaint);
    }
}
