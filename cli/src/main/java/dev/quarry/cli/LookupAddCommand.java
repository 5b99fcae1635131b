package dev.quarry.cli;

import dev.quarry.lake.Lake;
import dev.quarry.server.client.QuarryClient;
import dev.quarry.server.client.ServerError;
import dev.quarry.server.lookup.LookupException;
import dev.quarry.server.lookup.LookupParsing;
import dev.quarry.server.lookup.LookupReport;
import dev.quarry.server.lookup.LookupService;
import dev.quarry.server.lookup.LookupUpload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        description = {
            "Keeps a file as a lookup table.",
            "CSV with a header, and JSON objects one after the other or in a list, need no pattern."
        },
        footer = {
            "",
            "Examples:",
            "  quarry lookup add accounts.csv --name /lookups/accounts --key id",
            "  quarry lookup add hosts.txt --name /lookups/hosts --key ip --pattern \"IPADDR:ip SPACE LD:name\""
        })
final class LookupAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "What queries call it: /lookups/accounts.")
    private String name;

    @Option(
            names = "--key",
            paramLabel = "FIELD",
            required = true,
            description = "The field that tells rows apart; of rows with the same value the first stays.")
    private String key;

    @Option(names = "--pattern", paramLabel = "DPL", description = "How to take the text apart: each match is a row.")
    private Optional<String> pattern = Optional.empty();

    @Option(names = "--skip", paramLabel = "N", description = "Leave out the first matches of --pattern.")
    private long skip;

    @Option(names = "--overwrite", description = "Replace a table of that name.")
    private boolean overwrite;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "What people call it.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is about.")
    private Optional<String> description = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The file; it may be compressed with gzip.")
    private Path file;

    LookupAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandException(ExitCode.FAILED, "there is no file " + file);
        }
        LookupText text = pattern.isPresent() ? LookupText.plain(file, pattern.get()) : LookupText.guessed(file);
        LookupUpload upload = new LookupUpload(
                name,
                new LookupParsing(text.pattern(), Optional.of(key), skip, ZoneOffset.UTC, true),
                overwrite,
                displayName,
                description);
        LookupReport report;
        try {
            report = upload(upload, text.content());
        } catch (LookupException e) {
            throw e.reason() == LookupException.Reason.EXISTS ? exists() : e;
        } catch (ServerError e) {
            throw e.type().equals("FILE_ALREADY_EXISTS") ? exists() : e;
        }
        StringBuilder said = new StringBuilder(Sizes.count(report.records(), "row"))
                .append(" in ")
                .append(name);
        if (report.skipped() > 0) {
            said.append(", ").append(report.skipped()).append(" skipped");
        }
        if (report.duplicates() > 0) {
            said.append(", ")
                    .append(Sizes.count(report.duplicates(), "row"))
                    .append(" left out: an earlier one has the same ")
                    .append(key);
        }
        terminal.say(said.toString());
        return ExitCode.OK;
    }

    private CommandException exists() {
        return new CommandException(
                ExitCode.FAILED, "there is a lookup table " + name + " already: replace it with --overwrite");
    }

    private LookupReport upload(LookupUpload upload, byte[] content) {
        Optional<QuarryClient> server = QuarryClient.find(lake.folder());
        if (server.isPresent()) {
            try (QuarryClient client = server.get()) {
                return client.upload(upload, content);
            }
        }
        try (Lake opened = Lake.open(lake.folder())) {
            return new LookupService(opened).upload(upload, content);
        }
    }
}
