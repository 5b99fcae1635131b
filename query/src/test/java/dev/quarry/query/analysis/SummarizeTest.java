package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummarizeTest {
    @Test
    void aSummaryOverParsedEvents() {
        Plan plan = Compile.plan("""
                fetch logs, from: -30min
                | filter dt.system.bucket == "my_aws_bucket"
                | filter aws.service == "cloudtrail"
                | parse content, "json:event"
                | filter event[eventName] == "GetSecretValue"
                and event[errorCode] == "ResourceNotFoundException"
                | summarize {
                event_count = count(),
                distinct_secrets = countDistinct(event[requestParameters][secretId])
                }, by: {
                sourceIPAddress = event[sourceIPAddress],
                awsRegion = event[awsRegion],
                userARN = event[userIdentity][arn]
                }
                | sort distinct_secrets desc
                """);
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
