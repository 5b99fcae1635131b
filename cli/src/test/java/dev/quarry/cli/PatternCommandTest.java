package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PatternCommandTest {
    private static final String PATTERN = "IPADDR:ip ' ' WORD:verb ' ' INT:status";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws Exception {
        Path file = folder.resolve("lines.log");
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    @Test
    void linesThatMatchAreATableAndOthersSayWhereTheyStopped() throws Exception {
        Path lines = file("192.0.2.1 GET 200", "192.0.2.2 GET \u001b[31m", "x", "192.0.2.3 PUT none");
        CommandRun run = CommandRun.of("pattern", "test", PATTERN, lines.toString());
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out())
                .contains("line  ip         verb  status")
                .contains("   1  192.0.2.1  GET      200")
                .contains("line 2 (and 1 more there): At 14, INT:status does not match '\u241b[31m'")
                .contains("    192.0.2.2 GET \u241b[31m\n" + " ".repeat(18) + "^")
                .contains("line 3: At 0, IPADDR:ip does not match 'x'")
                .contains("1 of 4 lines match (25.00 %)")
                .doesNotContain("\u001b");
    }

    @Test
    void allLinesMatch() throws Exception {
        Path gz = folder.resolve("lines.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write("192.0.2.1 GET 200\r\n192.0.2.2 PUT 404".getBytes(StandardCharsets.UTF_8));
        }
        CommandRun run = CommandRun.of("pattern", "test", "--limit", "1", PATTERN, gz.toString());
        assertThat(run.status()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("… and 1 more lines that match").contains("2 of 2 lines match (100 %)");
    }

    @Test
    void asJsonAndFromStandardInput() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("192.0.2.1 GET 200\nx\n".getBytes(StandardCharsets.UTF_8)));
            CommandRun run = CommandRun.of("pattern", "test", "--format", "json", PATTERN);
            assertThat(run.status()).isEqualTo(ExitCode.FAILED);
            assertThat(run.out())
                    .startsWith("{\"exports\":[{\"name\":\"ip\",\"type\":\"ip\"},")
                    .contains("{\"line\":1,\"matched\":true,\"match\":{\"start\":0,\"end\":17},"
                            + "\"fields\":{\"ip\":\"192.0.2.1\",\"verb\":\"GET\",\"status\":\"200\"}")
                    .contains("{\"line\":2,\"matched\":false,\"stop\":{\"at\":0,")
                    .endsWith("\"lines\":2,\"matched\":1}\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void readyPatternsAndPatternsInFiles() throws Exception {
        Path lines = file("2 123456789010 eni-1 10.0.0.1 10.0.0.2 443 49152 6 10 840 1620000000 1620000060 ACCEPT OK");
        assertThat(CommandRun.of("pattern", "test", "aws/vpc-flow-default", lines.toString())
                        .status())
                .isEqualTo(ExitCode.OK);
        Path dpl = Files.writeString(folder.resolve("my.dpl"), "INT:version\n' ' LD:rest");
        assertThat(CommandRun.of("pattern", "test", "@" + dpl, lines.toString()).out())
                .contains("version");
        assertThat(CommandRun.of("pattern", "list").out()).contains("aws/vpc-flow-default");
    }

    @Test
    void mistakesAreShownAtTheirPlace() throws Exception {
        CommandRun run =
                CommandRun.of("pattern", "test", "INT:a WAT:b", file("x").toString());
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains("  INT:a WAT:b\n        ^^^\n")
                .contains("the pattern is invalid. Named pattern element 'WAT' is not valid");
        assertThat(CommandRun.of("pattern", "test", "aws/nope", file("x").toString())
                        .err())
                .isEqualTo("quarry: there is no ready pattern aws/nope: quarry pattern list names them\n");
        assertThat(CommandRun.of("pattern", "test", "INT:a", "nowhere.log").status())
                .isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("pattern").status()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void longLinesAreCut() throws Exception {
        Path lines = file("a".repeat(3 << 20) + "b");
        CommandRun run = CommandRun.of("pattern", "test", "LD{1,2000000}:v 'b'", lines.toString());
        assertThat(run.status()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("0 of 1 lines match").hasSizeLessThan(2_000);
    }

    @Test
    void patternsAreProposed() throws Exception {
        Path lines = file("user=eve from 192.0.2.9", "x");
        CommandRun run = CommandRun.of(
                "pattern", "suggest", "user={{user:bob}} from {{ip:192.0.2.1}}", "--against", lines.toString());
        assertThat(run.out()).isEqualTo("'user=' WORD:user ' from ' IPADDR:ip\n");
        assertThat(run.err()).contains("1 of 2 lines match");
        assertThat(CommandRun.of("pattern", "suggest", "--grok", "%{IP:ip} %{WORD:verb}")
                        .out())
                .isEqualTo("IPADDR:ip ' ' WORD:verb\n");
        assertThat(CommandRun.of("pattern", "suggest", "--regex", "^(?<user>\\w+)@(?<host>\\S+)$")
                        .out())
                .isEqualTo("WORD:user '@' NSPACE:host EOS\n");
        CommandRun refused = CommandRun.of("pattern", "suggest", "--regex", "^(a)\\1");
        assertThat(refused.status()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("At 4, a text that was matched before");
        assertThat(CommandRun.of("pattern", "suggest").status()).isEqualTo(ExitCode.USAGE);
    }
}
