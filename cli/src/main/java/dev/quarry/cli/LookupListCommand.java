package dev.quarry.cli;

import dev.quarry.cli.output.TablePrinter;
import dev.quarry.server.query.QueryRequest;
import dev.quarry.server.wire.ResultMetadata;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists the lookup tables of a lake.")
final class LookupListCommand implements Callable<Integer> {
    private static final String TABLES = "fetch dt.system.files"
            + " | fields name, key = lookup_field, rows = records, bytes = size, uploaded = modified.timestamp, description"
            + " | sort name";

    private final Terminal terminal;

    @Mixin
    private LakeOption lake;

    LookupListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (QueryTarget target = QueryTarget.of(lake.folder())) {
            TablePrinter printer = new TablePrinter(
                    terminal.out(),
                    terminal.outIsTerminal() ? terminal.columns() : OptionalInt.empty(),
                    terminal.outIsTerminal() && terminal.colours());
            ResultMetadata metadata = target.run(QueryRequest.of(TABLES).withMaxRecords(OptionalLong.empty()), printer);
            printer.finish(metadata);
            terminal.out().flush();
            return ExitCode.OK;
        }
    }
}
