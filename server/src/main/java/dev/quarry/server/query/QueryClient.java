package dev.quarry.server.query;

import java.util.Optional;

/**
 * Who asks.
 *
 * @param user the name of a person
 * @param source the program, as it calls itself
 * @param context what the program says of the place it asks from, in any form
 */
public record QueryClient(String user, Optional<String> source, Optional<String> context) {
    private static final int LONGEST = 1_000;

    public QueryClient {
        source = source.map(QueryClient::cut);
        context = context.map(QueryClient::cut);
    }

    /** A program that runs as the user of this process. */
    public static QueryClient here(Optional<String> source, Optional<String> context) {
        return new QueryClient(System.getProperty("user.name", "unknown"), source, context);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
