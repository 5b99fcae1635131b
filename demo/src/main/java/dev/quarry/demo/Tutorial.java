package dev.quarry.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The queries to start with, in the order to read them: four detections and what leads up to them. */
public enum Tutorial {
    FETCH("All CloudTrail events", "1-fetch"),
    BUCKET("Events of one bucket", "2-one-bucket"),
    PARSE("Events parsed into records", "3-parse"),
    EXTERNAL_KEYS("KMS keys made outside of AWS", "4-external-keys"),
    READ_WITHOUT_KEY("Secrets read without KMS privileges", "5-secrets-without-kms"),
    UNAUTHORIZED("Unauthorized requests for secrets", "6-unauthorized-secrets"),
    ENUMERATION("Requests for secrets that do not exist", "7-secret-enumeration");

    private static final String TIMEFRAME = "from: -30min";

    private final int number;
    private final String title;
    private final String query;

    /** With the name of its file, which begins with its number. */
    Tutorial(String title, String file) {
        this.number = Integer.parseInt(file, 0, file.indexOf('-'), 10);
        this.title = title;
        this.query = read("tutorial/" + file + ".dql");
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** What the query finds. */
    public String title() {
        return title;
    }

    /** DQL over the last half hour. */
    public String query() {
        return query;
    }

    /**
     * DQL over another timeframe.
     *
     * @param timeframe parameters of {@code fetch}, such as {@code from: -2d, to: -1d}
     */
    public String over(String timeframe) {
        return query.replace(TIMEFRAME, timeframe);
    }

    /** DQL over the timeframe that whoever runs it gives. */
    public String overAny() {
        return query.replace(", " + TIMEFRAME, "");
    }

    private static String read(String resource) {
        try (InputStream in = Tutorial.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
