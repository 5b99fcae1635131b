package dev.quarry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarry.lake.Lake;
import dev.quarry.server.QuarryServer;
import dev.quarry.server.http.HttpOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class LookupCommandTest {
    private static final String CSV = """
            id,name,people,share,critical,note
            111111111111,"Production, EU",40,0.5,true,
            222222222222,Staging,7,1,false,x
            111111111111,again,1,1,false,y
            """;

    @TempDir
    private Path folder;

    private String lake;

    @BeforeEach
    void nameLake() {
        lake = folder.resolve("lake").toString();
    }

    private CommandRun add(String file, String content, String... more) throws IOException {
        Path path = Files.writeString(folder.resolve(file), content);
        return add(path, more);
    }

    private CommandRun add(Path file, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"lookup", "add", file.toString(), "--lake", lake}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private String query(String dql) {
        CommandRun run = CommandRun.of("query", "--lake", lake, "--format", "csv", dql);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().replace("\r\n", "\n");
    }

    @Test
    void aCsvFileWithAHeaderNeedsNoPattern() throws IOException {
        CommandRun run = add("accounts.csv", CSV, "--name", "/lookups/accounts", "--key", "id");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("2 rows in /lookups/accounts, 1 row left out: an earlier one has the same id");
        assertThat(query("load \"/lookups/accounts\" | fields id, name, people, share, critical, note"))
                .isEqualTo("""
                        id,name,people,share,critical,note
                        111111111111,"Production, EU",40,0.5,true,
                        222222222222,Staging,7,1.0,false,x
                        """);
        assertThat(query("load \"/lookups/accounts\" | limit 1"
                        + " | fields a = type(id), b = type(people), c = type(share), d = type(critical)"))
                .isEqualTo("a,b,c,d\nstring,long,double,boolean\n");
        CommandRun list = CommandRun.of("lookup", "list", "--lake", lake);
        assertThat(list.out()).contains("/lookups/accounts").contains("id");
        assertThat(CommandRun.of("lookup", "remove", "/lookups/accounts", "--lake", lake)
                        .status())
                .isZero();
        assertThat(CommandRun.of("lookup", "list", "--lake", lake).out()).doesNotContain("/lookups/accounts");
        CommandRun again = CommandRun.of("lookup", "remove", "/lookups/accounts", "--lake", lake);
        assertThat(again.status()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("there is no lookup table /lookups/accounts");
    }

    @Test
    void otherSeparatorsAndNamesOfFiles() throws IOException {
        assertThat(add("a[1]*.csv", "id;n\n007;1\n008;2\n", "--name", "/lookups/a", "--key", "id")
                        .err())
                .contains("2 rows");
        assertThat(query("load \"/lookups/a\" | fields id, n = n + 1")).isEqualTo("id,n\n007,2\n008,3\n");
    }

    @Test
    void jsonNeedsNoPattern() throws IOException {
        Path zipped = folder.resolve("hosts.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write("[{\"ip\": \"10.0.0.1\", \"n\": 1}, {\"ip\": \"10.0.0.2\", \"deep\": {\"x\": true}}]"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(add(zipped, "--name", "/lookups/hosts", "--key", "ip").err()).contains("2 rows");
        assertThat(query("load \"/lookups/hosts\" | filter deep[x] | fields ip"))
                .isEqualTo("ip\n10.0.0.2\n");
        CommandRun broken = add("bad.json", "{\"a\": 1}\n{\"a\": ", "--name", "/lookups/bad", "--key", "a");
        assertThat(broken.status()).isEqualTo(ExitCode.FAILED);
        assertThat(broken.err()).contains("is not JSON at line 2");
    }

    @Test
    void aPatternTakesAnyTextApart() throws IOException {
        CommandRun run = add(
                "hosts",
                "# hosts\n10.0.0.1 gateway\n10.0.0.2 printer\n",
                "--name",
                "/lookups/hosts",
                "--key",
                "ip",
                "--pattern",
                "IPADDR:ip ' ' LD:name",
                "--skip",
                "1");
        assertThat(run.err()).contains("1 row in /lookups/hosts, 1 skipped");
        assertThat(query("load \"/lookups/hosts\" | fields name")).isEqualTo("name\nprinter\n");
    }

    @Test
    void whatCannotBeDoneIsTold() throws IOException {
        assertThat(add("a.csv", CSV, "--name", "/lookups/../../a", "--key", "id")
                        .err())
                .contains("/lookups/");
        assertThat(add("a.csv", CSV, "--name", "/lookups/a", "--key", "nothing").err())
                .contains("No record has the field \"nothing\"");
        assertThat(add("a.csv", CSV, "--name", "/lookups/a", "--key", "id").status())
                .isZero();
        CommandRun exists = add("a.csv", CSV, "--name", "/lookups/a", "--key", "id");
        assertThat(exists.status()).isEqualTo(ExitCode.FAILED);
        assertThat(exists.err()).contains("already").contains("--overwrite");
        assertThat(add("a.csv", CSV, "--name", "/lookups/a", "--key", "id", "--overwrite")
                        .status())
                .isZero();
        assertThat(CommandRun.of("lookup").status()).isEqualTo(ExitCode.USAGE);
        assertThat(CommandRun.of("lookup", "add", "nowhere", "--name", "/lookups/a", "--key", "id")
                        .err())
                .contains("there is no file");
    }

    @Test
    void aRunningServerIsAsked() throws IOException {
        try (Lake opened = Lake.open(Path.of(lake));
                QuarryServer server = QuarryServer.start(opened, HttpOptions.loopback(0, "token"), Clock.systemUTC())) {
            assertThat(server.address()).hasHost("127.0.0.1");
            assertThat(add("accounts.csv", CSV, "--name", "/lookups/accounts", "--key", "id", "--description", "ä")
                            .err())
                    .contains("2 rows");
            assertThat(query("load \"/lookups/accounts\" | fields people")).isEqualTo("people\n40\n7\n");
            assertThat(CommandRun.of("lookup", "list", "--lake", lake).out()).contains("ä");
            assertThat(CommandRun.of("lookup", "remove", "/lookups/accounts", "--lake", lake)
                            .status())
                    .isZero();
            assertThat(CommandRun.of("lookup", "remove", "/lookups/accounts", "--lake", lake)
                            .err())
                    .contains("There is no file /lookups/accounts");
        }
    }
}
