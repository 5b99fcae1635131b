package dev.quarry.cli;

import dev.quarry.server.QuarryServer;
import dev.quarry.server.http.HttpOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where a server listens. */
final class ServerOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "The port, 0 for any free one. Default: 7777.")
    private int port = 7777;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. Default: 127.0.0.1, which nobody else can reach.")
    private String host = "127.0.0.1";

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A host name, besides localhost and addresses, under which browsers may come in.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--no-browser", description = "Do not open a browser.")
    private boolean noBrowser;

    boolean opensBrowser() {
        return !noBrowser;
    }

    /** The token is that of {@code QUARRY_TOKEN}, or a new one. */
    HttpOptions http() {
        if (port < 0 || port > 65_535) {
            throw new CommandException(ExitCode.USAGE, "--port must be from 0 to 65535");
        }
        String token = Optional.ofNullable(System.getenv("QUARRY_TOKEN")).orElseGet(QuarryServer::newToken);
        if (!token.matches("[A-Za-z0-9._~-]{16,200}")) {
            throw new CommandException(
                    ExitCode.USAGE, "QUARRY_TOKEN must have 16 to 200 characters of A-Z a-z 0-9 . _ ~ -");
        }
        return new HttpOptions(
                host,
                port,
                token,
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }
}
