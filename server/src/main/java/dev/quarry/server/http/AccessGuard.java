package dev.quarry.server.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets a request in or not.
 *
 * <p>Three checks: the {@code Host} must be an address, {@code localhost} or a configured name, because a page of another
 * site can make its own name point here (DNS rebinding); a request with an {@code Origin} must come from our own pages; and
 * it must carry the token, as {@code Authorization: Bearer} or in the cookie that {@code /?token=…} sets.
 */
final class AccessGuard {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+\\]");

    private final HttpOptions options;

    AccessGuard(HttpOptions options) {
        this.options = options;
    }

    /** Ends the request with an error, or with a redirect that sets the cookie, unless it may go on. */
    void check(Context ctx) {
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        if (!isAllowedHost(host)) {
            throw new ApiException(
                    HttpStatus.FORBIDDEN,
                    "HOST_NOT_ALLOWED",
                    "This server does not answer to the name it was called by: use its address, or start it with"
                            + " --allow-host.");
        }
        String origin = ctx.header("Origin");
        if (origin != null && !isOwnOrigin(origin, host)) {
            throw new ApiException(
                    HttpStatus.FORBIDDEN, "ORIGIN_NOT_ALLOWED", "Pages of other sites may not talk to this server.");
        }
        if (ctx.path().equals("/") && ctx.queryParam("token") != null) {
            enter(ctx, ctx.queryParam("token"));
            return;
        }
        Optional<String> shown = bearer(ctx).or(() -> Optional.ofNullable(ctx.cookie(cookieName(ctx))));
        if (shown.isEmpty() || !isToken(shown.get())) {
            throw unauthorized();
        }
    }

    private void enter(Context ctx, String token) {
        if (!isToken(token)) {
            throw unauthorized();
        }
        if (!ctx.method().equals(HandlerType.GET)) {
            return;
        }
        Cookie cookie = new Cookie(cookieName(ctx), options.token());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        ctx.cookie(cookie);
        // The token must not stay in the address bar or in the history.
        ctx.redirect("/", HttpStatus.SEE_OTHER);
        ctx.skipRemainingHandlers();
    }

    /** Cookies do not tell ports apart, so two servers on one machine need two names. */
    private static String cookieName(Context ctx) {
        return "quarry_" + ctx.req().getLocalPort();
    }

    private static Optional<String> bearer(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    private boolean isToken(String shown) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), options.token().getBytes(StandardCharsets.UTF_8));
    }

    private boolean isAllowedHost(String header) {
        String name = header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(name).matches()
                || name.equals("localhost")
                || options.allowedNames().contains(name);
    }

    private static boolean isOwnOrigin(String origin, String host) {
        try {
            URI uri = URI.create(origin);
            return uri.getAuthority() != null && uri.getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ApiException unauthorized() {
        return new ApiException(
                HttpStatus.UNAUTHORIZED,
                "UNAUTHORIZED",
                "Authentication required: open the address that Quarry printed when it started, or send its token as"
                        + " Authorization: Bearer.");
    }
}
