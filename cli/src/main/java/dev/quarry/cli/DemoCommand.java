package dev.quarry.cli;

import dev.quarry.demo.TrailGenerator;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Loader;
import dev.quarry.lake.Lake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Shows Quarry on a trail of an invented company, with an attack to find.",
            "The server's clock stands still at the end of the trail, so that from: -30min finds the attack whenever you"
                    + " look."
        })
final class DemoCommand implements Callable<Integer> {
    private static final String BUCKET = "my_aws_bucket";

    private final Terminal terminal;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where to keep the trail and its lake. Default: a temporary folder, removed at the end.")
    private Path directory;

    @Option(names = "--events", paramLabel = "N", description = "How many events. Default: 20000.")
    private long events = 20_000;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (events < 100 || events > 10_000_000) {
            throw new CommandException(ExitCode.USAGE, "--events must be from 100 to 10000000");
        }
        try (Interrupts interrupts = new Interrupts()) {
            if (directory != null) {
                return run(directory, interrupts);
            }
            try (TemporaryFolder temporary = TemporaryFolder.create("quarry-demo-")) {
                return run(temporary.path(), interrupts);
            }
        }
    }

    private int run(Path folder, Interrupts interrupts) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        // One folder per trail: a second demo in the same place adds its own events.
        Path trail = Files.createDirectories(folder.resolve("trail-" + now.getEpochSecond()));
        terminal.say("Writing a trail of " + Sizes.count(events, "event") + " …");
        TrailGenerator.write(trail, now, events);
        try (Lake lake = Lake.open(folder.resolve("lake"))) {
            load(lake, trail, interrupts);
            return interrupts.interrupted()
                    ? ExitCode.CANCELLED
                    : Serving.run(terminal, lake, options, Clock.fixed(now, ZoneOffset.UTC), interrupts);
        }
    }

    private void load(Lake lake, Path trail, Interrupts interrupts) {
        LoadReport report;
        try (ProgressBar bar = new ProgressBar(terminal)) {
            report = new Loader(lake)
                    .load(List.of(trail), new LoadOptions(BUCKET, Limits.DEFAULT), bar, interrupts::interrupted);
        }
        if (!report.cancelled() && LoadSummary.hasFailures(report)) {
            new LoadSummary(terminal, false).print(report, List.of(trail), BUCKET, 0);
            throw new CommandException(ExitCode.FAILED, "the demo's trail could not be loaded");
        }
        terminal.say("Loaded " + Sizes.count(report.events(), "event") + " into bucket " + BUCKET + ".");
    }
}
