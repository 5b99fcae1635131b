package dev.quarry.query.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.query.plan.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompilerTest {
    private static final long MINUTE = 60_000_000_000L;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fetch logs                            | -120 | 0
            fetch logs, from: -30min              | -30  | 0
            fetch logs, from: -2h, to: -1h        | -120 | -60
            fetch logs, from: now() - 1d          | -1440 | 0
            fetch logs, from: -1w                 | -10080 | 0
            fetch logs, from: @d                  | -720 | 0
            fetch logs, from: -1d@d, to: @d       | -2160 | -720
            fetch logs, from: -1M                 | -44640 | 0
            fetch logs, to: 5m                    | 0 | 5
            """)
    void timeframes(String dql, long startMinutes, long endMinutes) {
        assertThat(Compile.query(dql).range())
                .isEqualTo(new TimeRange(Compile.NOW + startMinutes * MINUTE, Compile.NOW + endMinutes * MINUTE));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            fetch lgs => UNKNOWN_DATA_OBJECT 'lgs'
            fetch logs | limt 3 => UNKNOWN_COMMAND 'limt'
            fetch logs | fetch logs => COMMAND_NOT_ALLOWED_HERE 'fetch'
            filter true => COMMAND_NOT_ALLOWED_HERE 'filter'
            fetch logs | filter "x" => MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS '"x"'
            fetch logs | filter x = "E" => MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS '"E"'
            fetch logs | filter x = y => ASSIGNMENT_NOT_ALLOWED 'x = y'
            fetch logs | fieldsAdd a = "x" | filter a => MANDATORY_PARAMETER_HAS_TO_BE_BUT_WAS 'a'
            fetch logs | fields a | filter b == 1 => FIELD_DOES_NOT_EXIST 'b'
            fetch logs | summarize a => MANDATORY_PARAMETER_HAS_TO_BE 'a'
            fetch logs | filter a[] > 1 => ITERATIVE_EXPRESSION_FOR_FILTER 'a[] > 1'
            fetch logs | limit -1 => PARAMETER_OUT_OF_RANGE '-1'
            fetch logs | limit a => MANDATORY_PARAMETER_HAS_TO_BE_CONSTANT 'a'
            fetch logs | limit => NO_PARAMETERS_FOR_COMMAND 'limit'
            fetch logs | limit 1, 2 => TOO_MANY_POSITIONAL_PARAMETERS '2'
            fetch logs | limit 1, size: 2 => TOO_MANY_POSITIONAL_PARAMETERS '1'
            fetch logs, form: -1h => UNKNOWN_PARAMETER_DEFINED 'form: -1h'
            fetch logs, from: "soon" => INVALID_TIMESTAMP '"soon"'
            fetch logs, from: 2h => TIMEFRAME_START_AFTER_END '2h'
            fetch logs | fieldsAdd nonsense(1) => UNKNOWN_FUNCTION 'nonsense'
            fetch logs | fieldsAdd x = 1M => CALENDAR_DURATION_NOT_ALLOWED '1M'
            fetch logs | filter true => CONSTANT_FILTER_CONDITION 'true'
            fetch logs | fields a, a => FIELD_OVERRIDE 'a'
            fetch logs | fieldsRename a => ASSIGNMENT_MISSING 'a'
            fetch logs | fieldsAdd now()@7m => PARSE_ERROR '@7m'
            data record(a = 1), 5 => MANDATORY_PARAMETER_HAS_TO_BE 'data'
            data json: "[1]" => INVALID_JSON '"[1]"'
            fetch logs | append 5 => MANDATORY_PARAMETER_HAS_TO_BE '5'
            fetch logs | append [fetch lgs] => UNKNOWN_DATA_OBJECT 'lgs'
            """)
    void mistakesAreReportedAtTheirPlace(String dql, String complaint) {
        assertThat(Compile.complaints(dql)).containsExactly(complaint);
    }

    @Test
    void aNearNameIsProposed() {
        assertThat(Compile.query("fetch logs | limt 3").diagnostics().getFirst().fix())
                .hasValueSatisfying(fix -> assertThat(fix.replacement()).isEqualTo("limit"));
    }

    @Test
    void longConditionsAndLongQueriesAreNoProblem() {
        String alternatives = "a == 1" + " or a == 2".repeat(400);
        assertThat(Compile.complaints("fetch logs | filter " + alternatives)).isEmpty();
        assertThat(Compile.complaints("fetch logs" + " | limit 1".repeat(5000))).hasSize(1);
    }
}
