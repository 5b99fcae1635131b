package dev.quarry.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** What a browser shows that comes without the token, or with that of an earlier start. */
final class EntrancePage {
    static final String HTML = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>Quarry: access token needed</title>
              </head>
              <body>
                <h1>Quarry needs its access token</h1>
                <p>Open the address that Quarry printed when it started; it ends in <code>/?token=…</code></p>
                <p>Each start makes a new token, so a bookmark of an earlier one does not open this one.
                <code>quarry serve</code> on the same lake prints the address again.</p>
              </body>
            </html>
            """;

    private EntrancePage() {}

    /** Whether a person is at the other end: programs read JSON. */
    static boolean isWanted(Context ctx) {
        String accept = ctx.header("Accept");
        return ctx.method().equals(HandlerType.GET)
                && !ctx.path().startsWith("/api/")
                && !ctx.path().startsWith("/platform/")
                && accept != null
                && accept.contains("text/html");
    }
}
