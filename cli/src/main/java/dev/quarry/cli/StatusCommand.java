package dev.quarry.cli;

import dev.quarry.cli.output.VisibleText;
import dev.quarry.lake.Dataset.Bucket;
import dev.quarry.lake.Lake;
import dev.quarry.lake.LakeStatus;
import dev.quarry.lake.Problem;
import dev.quarry.lake.SourceEntry;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.load.LakeStatusJson;
import dev.quarry.server.wire.Json;
import dev.quarry.server.wire.WireTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Shows what a lake holds, and what could not be read when it was loaded.")
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(
            names = {"-v", "--verbose"},
            description = "List every file, not only those with problems.")
    private boolean verbose;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        StringBuilder text = new StringBuilder();
        Optional<QuarryClient> server = QuarryClient.find(lake.folder());
        LakeStatus status = status(server);
        if (json) {
            text.append(Json.text(out -> LakeStatusJson.write(out, status, Instant.now())))
                    .append('\n');
        } else {
            server.ifPresent(
                    client -> text.append("server   ").append(client.address()).append('\n'));
            write(text, status);
        }
        server.ifPresent(QuarryClient::close);
        terminal.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
        terminal.out().flush();
        return ExitCode.OK;
    }

    private LakeStatus status(Optional<QuarryClient> server) {
        if (server.isPresent()) {
            return server.get().status();
        }
        Path folder = lake.folder();
        if (!Files.isDirectory(folder)) {
            throw new CommandException(
                    ExitCode.FAILED, "there is no lake at " + folder + ": load some logs with quarry load PATH");
        }
        try (Lake opened = Lake.open(folder)) {
            return opened.status();
        }
    }

    private void write(StringBuilder text, LakeStatus status) {
        text.append("lake     ").append(status.folder()).append('\n');
        long problems = status.sources().stream()
                .mapToLong(source -> source.entry().problemCount())
                .sum();
        text.append("files    ")
                .append(String.format(Locale.ROOT, "%,d", status.sources().size()));
        text.append(problems == 0 ? "\n" : ", with " + Sizes.count(problems, "problem") + "\n");
        for (Bucket bucket : status.buckets()) {
            text.append("bucket   ")
                    .append(bucket.name())
                    .append(": ")
                    .append(Sizes.count(bucket.records(), "record"))
                    .append(", ")
                    .append(Sizes.bytes(bucket.bytes()))
                    .append(" raw, ")
                    .append(Sizes.count(bucket.segments(), "segment"));
            bucket.span()
                    .ifPresent(span -> text.append(", ")
                            .append(WireTime.instant(span.first()))
                            .append(" to ")
                            .append(WireTime.instant(span.last())));
            text.append('\n');
        }
        for (LakeStatus.Source source : status.sources()) {
            if (verbose || source.entry().problemCount() > 0) {
                write(text, source);
            }
        }
    }

    private static void write(StringBuilder text, LakeStatus.Source source) {
        SourceEntry entry = source.entry();
        text.append("file     ")
                .append(VisibleText.of(entry.name()))
                .append(" in ")
                .append(source.bucket())
                .append(": ")
                .append(entry.outcome().toLowerCase(Locale.ROOT))
                .append(", ")
                .append(Sizes.count(entry.events(), "event"))
                .append('\n');
        for (Problem problem : entry.problems()) {
            text.append("           ")
                    .append(VisibleText.of(problem.toString()))
                    .append('\n');
        }
        if (entry.problemCount() > entry.problems().size()) {
            text.append("           … and ")
                    .append(entry.problemCount() - entry.problems().size())
                    .append(" more\n");
        }
    }
}
