package dev.quarry.server;

import dev.quarry.cases.CaseStore;
import dev.quarry.engine.duckdb.GivenRelations;
import dev.quarry.engine.duckdb.SpecEngines;
import dev.quarry.lake.Lake;
import dev.quarry.query.analysis.CompileOptions;
import dev.quarry.query.analysis.Compiler;
import dev.quarry.reference.spec.SpecCase;
import dev.quarry.reference.spec.SpecFiles;
import dev.quarry.reference.spec.SpecRunner;
import dev.quarry.server.http.HttpOptions;
import dev.quarry.server.http.HttpServer;
import dev.quarry.server.http.ServerParts;
import dev.quarry.server.load.LoadService;
import dev.quarry.server.query.QueryHistory;
import dev.quarry.server.query.QueryRunner;
import dev.quarry.server.query.QueryService;
import dev.quarry.server.query.RecordedQueries;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All specs over HTTP: one server, whose engine reads the logs of the case that runs. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SpecsOverHttpTest {
    private static final String TOKEN = "test-token";

    /** One case after the other, so this says what its query reads. */
    private volatile Optional<SpecCase> running = Optional.empty();

    private Lake lake;
    private SpecEngines engines;
    private QueryService queries;
    private LoadService loads;
    private CaseStore cases;
    private HttpServer server;
    private HttpSubject subject;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Clock clock = Clock.systemUTC();
        lake = Lake.open(folder.resolve("lake"));
        engines = new SpecEngines(Files.createDirectory(folder.resolve("logs")));
        QueryRunner runner = new QueryRunner(
                (dql, options) -> {
                    CompileOptions given = running.orElseThrow().options();
                    return Compiler.compile(
                            dql, options.with(given.tabularFiles()).withDataSpan(given.dataSpan()));
                },
                (plan, context) -> engines.over(
                                running.orElseThrow().logs(),
                                running.orElseThrow().tables())
                        .execute(
                                plan,
                                context.with(running.orElseThrow()
                                        .options()
                                        .context()
                                        .limits())),
                GivenRelations.NONE,
                clock);
        queries = new QueryService(new RecordedQueries(runner, QueryHistory.NONE, clock), clock, 1);
        loads = new LoadService(lake);
        cases = CaseStore.open(folder.resolve("cases.sqlite"), clock);
        server = HttpServer.start(HttpOptions.loopback(0, TOKEN), new ServerParts(queries, cases, lake, loads, clock));
        subject = new HttpSubject(URI.create("http://127.0.0.1:" + server.port()), TOKEN);
    }

    @AfterAll
    void stop() {
        subject.close();
        server.close();
        cases.close();
        loads.close();
        queries.close();
        engines.close();
        lake.close();
    }

    @TestFactory
    Stream<DynamicContainer> overHttp() {
        List<SpecCase> all = SpecFiles.all();
        return all.stream()
                .map(SpecCase::file)
                .distinct()
                .map(file -> DynamicContainer.dynamicContainer(
                        file,
                        all.stream()
                                .filter(spec -> spec.file().equals(file))
                                .map(spec -> DynamicTest.dynamicTest(
                                        spec.title() + " (" + spec.line() + ")", () -> run(spec)))));
    }

    private void run(SpecCase spec) {
        running = Optional.of(spec);
        SpecRunner.run(spec, subject);
        subject.checkRefusal(spec);
    }
}
