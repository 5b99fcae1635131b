package dev.quarry.cli;

import dev.quarry.ingest.CancelSignal;
import dev.quarry.ingest.Limits;
import dev.quarry.ingest.LoadOptions;
import dev.quarry.ingest.LoadReport;
import dev.quarry.ingest.Loader;
import dev.quarry.lake.BucketName;
import dev.quarry.lake.Lake;
import dev.quarry.server.client.QuarryClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = {
            "Loads log files into a lake.",
            "Reads " + LoadSummary.LOG_FILES + "; folders with everything below them. What is"
                    + " inside is found out by looking. A file that is in the bucket already adds nothing."
        })
final class LoadCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "The bucket to load into. Default: " + BucketName.DEFAULT + ".")
    private String bucket = BucketName.DEFAULT;

    @Option(
            names = {"-v", "--verbose"},
            description = "List every file, not only those with problems.")
    private boolean verbose;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
    private List<Path> paths;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new CommandException(ExitCode.FAILED, "there is no file or folder " + path);
            }
        }
        long start = System.nanoTime();
        try (Interrupts interrupts = new Interrupts()) {
            LoadReport report = load(interrupts::interrupted);
            new LoadSummary(terminal, verbose).print(report, paths, bucket, (System.nanoTime() - start) / 1e9);
            if (report.cancelled() || interrupts.interrupted()) {
                return ExitCode.CANCELLED;
            }
            return LoadSummary.hasFailures(report) ? ExitCode.FAILED : ExitCode.OK;
        }
    }

    private LoadReport load(CancelSignal stop) {
        LoadOptions options = new LoadOptions(bucket, Limits.DEFAULT);
        Optional<QuarryClient> server = QuarryClient.find(lake.folder());
        try (ProgressBar bar = new ProgressBar(terminal)) {
            if (server.isPresent()) {
                try (QuarryClient client = server.get()) {
                    return client.load(paths, bucket, bar, stop);
                }
            }
            try (Lake opened = Lake.open(lake.folder())) {
                return new Loader(opened).load(paths, options, bar, stop);
            }
        }
    }
}
