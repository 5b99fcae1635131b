package dev.quarry.server.http;

import java.util.Set;

/**
 * Where the server listens and who may talk to it.
 *
 * @param host address to bind; loopback unless someone decides otherwise
 * @param port 0 for any free one
 * @param token what a client must show
 * @param allowedNames host names, besides {@code localhost} and addresses, under which browsers may reach the server
 */
public record HttpOptions(String host, int port, String token, Set<String> allowedNames) {
    public HttpOptions {
        allowedNames = Set.copyOf(allowedNames);
    }

    /** On 127.0.0.1, reachable by address and as localhost only. */
    public static HttpOptions loopback(int port, String token) {
        return new HttpOptions("127.0.0.1", port, token, Set.of());
    }
}
