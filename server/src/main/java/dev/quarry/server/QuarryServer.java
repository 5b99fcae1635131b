package dev.quarry.server;

import dev.quarry.cases.CaseStore;
import dev.quarry.lake.Lake;
import dev.quarry.server.http.HttpOptions;
import dev.quarry.server.http.HttpServer;
import dev.quarry.server.http.ServerParts;
import dev.quarry.server.load.LoadService;
import dev.quarry.server.query.QueryService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * A running server that owns a lake until it is closed.
 *
 * <pre>{@code
 * try (Lake lake = Lake.open(folder);
 *         QuarryServer server = QuarryServer.start(lake, HttpOptions.loopback(0, QuarryServer.newToken()), clock)) {
 *     System.out.println(server.link());
 * }
 * }</pre>
 */
public final class QuarryServer implements AutoCloseable {
    /** Queries that run at the same time; each uses all processors. */
    private static final int PARALLEL_QUERIES = 4;

    /** What to close, last opened first. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final HttpOptions options;
    private HttpServer http;

    private QuarryServer(HttpOptions options) {
        this.options = options;
    }

    /**
     * Starts to serve a lake.
     *
     * @param clock what queries take for now
     * @throws io.javalin.util.JavalinBindException when the port is taken
     */
    public static QuarryServer start(Lake lake, HttpOptions options, Clock clock) {
        QuarryServer server = new QuarryServer(options);
        try {
            server.open(lake, clock);
            return server;
        } catch (RuntimeException | IOException e) {
            server.close();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private void open(Lake lake, Clock clock) throws IOException {
        DatasetQueries data = opened(DatasetQueries.over(lake, clock));
        QueryService queries = opened(new QueryService(data.recorded(), Clock.systemUTC(), PARALLEL_QUERIES));
        LoadService loads = opened(new LoadService(lake));
        CaseStore cases = opened(CaseStore.open(lake.folder().resolve("cases.sqlite"), Clock.systemUTC()));
        http = opened(HttpServer.start(options, new ServerParts(queries, cases, lake, loads, clock)));
        new ServerFile(address(), options.token()).write(lake.folder());
        opened(() -> ServerFile.delete(lake.folder()));
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** A secret of 144 random bits that can stand in a URL. */
    public static String newToken() {
        byte[] bytes = new byte[18];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Where programs reach it. */
    public URI address() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create("http://" + host + ":" + http.port());
    }

    /** Where a browser enters: the address with the token. */
    public URI link() {
        return address().resolve("/?token=" + options.token());
    }

    /** Stops serving and closes everything but the lake. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                RuntimeException wrapped = e instanceof RuntimeException r ? r : new IllegalStateException(e);
                if (failure == null) {
                    failure = wrapped;
                } else {
                    failure.addSuppressed(wrapped);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
