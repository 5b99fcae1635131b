package dev.quarry.server.http;

import dev.quarry.server.lookup.LookupService;
import io.javalin.Javalin;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;

/** The listening server. */
public final class HttpServer implements AutoCloseable {
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final Javalin javalin;

    private HttpServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts to listen; the address is in use when it throws. */
    public static HttpServer start(HttpOptions options, ServerParts parts) {
        AccessGuard guard = new AccessGuard(options);
        WebApp app = new WebApp();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.generateEtags = false;
            config.router.treatMultipleSlashesAsSingleSlash = false;
            config.jetty.modifyServer(server -> {
                for (var connector : server.getConnectors()) {
                    if (connector instanceof AbstractConnector c) {
                        // Longer than the longest wait for a query.
                        c.setIdleTimeout(IDLE.toMillis());
                    }
                }
            });
            config.jetty.modifyServletContextHandler(
                    context -> context.setMaxFormContentSize(FilesApi.MOST_BODY_BYTES));
            config.routes.before(SecurityHeaders::set);
            config.routes.before(guard::check);
            new QueryApi(parts.queries()).install(config.routes);
            new CasesApi(parts.cases(), parts.queries()).install(config.routes);
            new LakeApi(parts.lake(), parts.loads(), parts.clock(), isLoopback(options.host())).install(config.routes);
            new FilesApi(new LookupService(parts.lake()), parts.lake().temporaryFolder()).install(config.routes);
            TutorialApi.install(config.routes);
            HelpApi.install(config.routes);
            PatternsApi.install(config.routes);
            config.routes.get("/", app::serve);
            config.routes.get("/<path>", app::serve);
            ErrorHandling.install(config.routes);
        });
        return new HttpServer(javalin.start(options.host(), options.port()));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
