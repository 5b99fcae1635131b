package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the command says to a command line that makes no sense. */
final class UsageTest {
    @Test
    void theReasonIsNotBuriedUnderTheHelp() {
        CommandRun number = CommandRun.of("query", "--limit", "abc", "data record(a = 1)");
        assertThat(number.status()).isEqualTo(ExitCode.USAGE);
        assertThat(number.err()).isEqualTo("""
                quarry: Invalid value for option '--limit': 'abc' is not a whole number
                See quarry query --help
                """);
        CommandRun option = CommandRun.of("query", "--form", "csv", "data record(a = 1)");
        assertThat(option.status()).isEqualTo(ExitCode.USAGE);
        assertThat(option.err()).contains("--format").hasLineCount(3);
        CommandRun command = CommandRun.of("qery");
        assertThat(command.status()).isEqualTo(ExitCode.USAGE);
        assertThat(command.err()).contains("Did you mean: quarry query").contains("See quarry --help");
        CommandRun unquoted = CommandRun.of("query", "fetch", "logs");
        assertThat(unquoted.err()).contains("in single quotes").hasLineCount(3);
    }

    @Test
    void helpIsACommandToo() {
        assertThat(CommandRun.of("help", "query").out())
                .isEqualTo(CommandRun.of("query", "--help").out());
        assertThat(CommandRun.of("help", "pattern", "test").out())
                .isEqualTo(CommandRun.of("pattern", "test", "--help").out());
        assertThat(CommandRun.of("help").out()).contains("Exit status:");
        CommandRun unknown = CommandRun.of("help", "nope");
        assertThat(unknown.status()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("'nope'");
    }
}
